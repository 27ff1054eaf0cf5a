const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Words that say nothing of what a query is about, folded as `splitWords` folds them. They are left out of the text
 * that is indexed and out of a query, unless a query has no others.
 */
export const stopWords = set(
  'a about above after again ago all almost already also although always am an and another any anybody anyone ' +
    'anything are arent around as at away be became because been before being both but by came can cannot cant come ' +
    'comes could couldnt did didnt do does doesnt doing done dont during each either else enough even ever every ' +
    'everybody everyone everything for from get gets getting given go goes going gone got had has hasnt have havent ' +
    'having he hed her here hers herself hes him himself his how however i id if ill im in instead into is isnt it ' +
    'itd itself ive just keep keeps kept know known knows let lets like likely lot make makes making many may maybe ' +
    'me might mine more most much must my myself need needs never no nobody none nor not nothing now of off often on ' +
    'once one only or other others our ours out over own please put quite rather really said same say says see seem ' +
    'seems shall she shes should shouldnt since so some somebody someone something sometimes soon still such sure ' +
    'take than that thats the their theirs them themselves then there theres these they theyre theyve thing things ' +
    'think this those though through till to too under until up upon us use used using very want wants was wasnt ' +
    'way we well went were werent weve what whatever whats when where whether which while who whom whos whose why ' +
    'will with within without wont would wouldnt yes yet you your youre yours yourself youve s t d ll m re ve',
);

/** Titles and names that say only what kind of text a file has: such a file takes its title from its name or folder. */
export const genericTitles = set(
  'readme index overview introduction intro notes home contents toc untitled about start summary main page general ' +
    'welcome documentation docs table-of-contents getting-started quick-start quickstart what-is-this',
);
