import { stopWords } from './stop-words.ts';
import { thesaurus } from './thesaurus.ts';
import type { SearchIndex } from './types.ts';
import { hasStem } from './vocabulary.ts';
import { stemWord } from './words.ts';

/** The words of a phrase of the thesaurus; in one piece when it is made of stop words, such as `one on one`. */
const splitPhrase = (phrase: string): string[] => {
  const words = phrase.split(' ');
  return words.length > 1 && words.every((word) => stopWords.has(word)) ? [words.join('')] : words;
};

/** Puts together the phrases of stop words that say something nevertheless. */
export const joinStopPhrases = (words: readonly string[]): string[] => {
  const joined = [...words];
  for (const phrase of thesaurus.flat()) {
    const parts = phrase.split(' ');
    const [whole = ''] = splitPhrase(phrase);
    if (whole === parts[0]) continue;
    const from = joined.findIndex((_, place) =>
      parts.every((part, offset) => joined[place + offset] === part || joined[place + offset] === `${part}s`),
    );
    if (from >= 0) joined.splice(from, parts.length, whole);
  }
  return joined;
};

/** Whether a word stands in a phrase of the thesaurus, in any of its forms. */
export const isInThesaurus = (word: string): boolean => {
  const stem = stemWord(word);
  return thesaurus.some((group) =>
    group.some((phrase) => splitPhrase(phrase).some((other) => other[0] === word[0] && stemWord(other) === stem)),
  );
};

/** The stems to search a phrase by; none when the book lacks one of them, or stop words would be lost. */
const stemReplacement = (index: SearchIndex, phrase: string): string[] => {
  const words = splitPhrase(phrase);
  const joined = stemWord(words.join(''));
  if (words.length > 1 && hasStem(index, joined)) return [joined];
  const isSearchable = words.every((word) => word.length > 1 && !stopWords.has(word) && hasStem(index, stemWord(word)));
  return isSearchable ? words.map(stemWord) : [];
};

const findSpan = (stems: readonly string[], phrase: readonly string[]): number =>
  stems.findIndex((_, from) => phrase.every((stem, offset) => stems[from + offset] === stem));

/** Words of people who work together, by stem. */
const tradeStems = (
  'manage manager leader leadership hire recruit interview candidate team feedback meeting employee employer engineer ' +
  'salary colleague career promotion onboarding redundancy layoff resign delegate mentor coach stakeholder staff staffing ' +
  'department organization workplace'
)
  .split(' ')
  .map(stemWord);

/** How many of them a book has that is about work with people. */
const enoughTradeStems = 3;

/** Whether a book speaks of work with people: elsewhere `fire` burns, `stock` is on a shelf and `raise` lifts a mast. */
const speaksOfWork = (index: SearchIndex): boolean => {
  let count = 0;
  for (const stem of new Set(tradeStems)) {
    if (hasStem(index, stem)) count += 1;
    if (count >= enoughTradeStems) return true;
  }
  return false;
};

/** A programmer is not programming: who does a thing and the thing have one stem and other synonyms. */
const isAgent = (word: string): boolean => /[eo]rs?$/.test(word);

export interface Alias {
  /** Which of the query's stems it stands for. */
  readonly from: number;
  readonly count: number;
  readonly phrase: string;
  readonly stems: readonly string[];
}

/** What the thesaurus has for phrases of a query, where the book has all words of it, and may mean them so. */
export const findAliases = (index: SearchIndex, words: readonly string[]): Alias[] => {
  const stems = words.map(stemWord);
  const initials = new Set(stems.map((stem) => stem[0]));
  const means = (phrase: readonly string[]): boolean => {
    const from = findSpan(stems, phrase.map(stemWord));
    return from >= 0 && phrase.every((word, offset) => isAgent(word) === isAgent(words[from + offset] ?? ''));
  };
  const found = thesaurus.flatMap((group) => {
    const spans = group
      .filter((phrase) => initials.has(phrase[0]))
      .map(splitPhrase)
      .filter(means)
      .map((phrase) => phrase.map(stemWord));
    const [longest] = spans.toSorted((a, b) => b.length - a.length);
    if (!longest) return [];
    const present = new Set(spans.map((phrase) => phrase.join(' ')));
    return group
      .map((phrase) => ({
        from: findSpan(stems, longest),
        count: longest.length,
        phrase,
        stems: stemReplacement(index, phrase),
      }))
      .filter((alias) => alias.stems.length > 0 && !present.has(alias.stems.join(' ')));
  });
  return found.length > 0 && speaksOfWork(index) ? found : [];
};
