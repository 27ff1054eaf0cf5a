import { countMatches, cutSnippet, seemsToHave, showSentence, type Snippet } from './cut-snippet.ts';
import type { Evidence } from './gather-evidence.ts';
import type { Found } from './rank-recipes.ts';
import { readFields } from './read-fields.ts';
import type { Hit, Passage, SearchIndex } from './types.ts';
import { stemWord } from './words.ts';

/** Fields by the names that a person knows: what a file is called is its title, the rows of salient stems are text. */
const shownFields: ReadonlyMap<string, string> = new Map([
  ['name', 'title'],
  ['salient', 'text'],
  ['salientToo', 'text'],
]);

/** Fields that speak for a recipe as a whole. */
const wholeFields = new Set(['title', 'name', 'when', 'aliases']);

/** Parts of a recipe that lead to others: their words are seldom its own. */
const leadingAway =
  /^(?:pairs with|sources?|references|see also|further reading|related(?: .*)?|links|left out|.* elsewhere)$/i;

const leadsAway = (passage: Passage | undefined): boolean => leadingAway.test(passage?.part?.heading ?? '');

/** Passages that are looked at for the best one. */
const mostLookedAt = 4;

interface Choice extends Snippet {
  readonly passage: Passage | undefined;
  /** How many different ones of the stems the snippet shows. */
  readonly shown: number;
}

const countMarked = ({ snippet, marks }: Snippet): number =>
  new Set(marks.map(([start, end]) => stemWord(snippet.slice(start, end).toLowerCase()))).size;

/**
 * Of the first passages that hold most, the one whose snippet shows most of it in prose; for a part of a recipe, one
 * whose heading says it.
 */
const choosePassage = (
  { passages: shares }: Evidence,
  passages: readonly Passage[],
  stems: ReadonlySet<string>,
  isWhole: boolean,
): Choice => {
  const telling = [...shares].filter(([place]) => !leadsAway(passages[place]));
  const considered = telling.length > 0 ? telling : [...shares];
  const most = Math.max(0, ...considered.map(([, share]) => share));
  const places = considered.filter(([, share]) => share > most - 1e-9).map(([place]) => place);
  const held = places.toSorted((a, b) => a - b).flatMap((place) => passages[place] ?? []);
  const isNamed = ({ part }: Passage): boolean =>
    part !== undefined && seemsToHave(part.heading, stems) && countMatches(part.heading, stems) > 0;
  const named = isWhole ? [] : held.filter(isNamed);
  const looked = [...named, ...held.filter(({ text }) => seemsToHave(text, stems))].slice(0, mostLookedAt);
  let best: Choice | undefined;
  let mostValue = -1;
  for (const passage of looked) {
    const cut = cutSnippet(passage.text, stems);
    const shown = countMarked(cut);
    const value = 2 * shown + (cut.isProse ? 1 : 0) + (named.includes(passage) ? 3 : 0);
    if (value > mostValue) {
      best = { ...cut, passage, shown };
      mostValue = value;
    }
    if (shown === stems.size && cut.isProse) break;
  }
  const [passage = passages[0]] = held;
  return best ?? { ...cutSnippet(passage?.text ?? '', stems), passage, shown: 0 };
};

/** The symptom that says most of what was asked. */
const chooseSentence = (sentences: readonly string[], stems: ReadonlySet<string>): Choice | undefined => {
  const cuts = sentences.map((sentence): Choice => {
    const cut = showSentence(sentence, stems);
    return { ...cut, passage: undefined, shown: countMarked(cut) };
  });
  return cuts.toSorted((a, b) => b.shown - a.shown)[0];
};

/** Makes what is shown of a recipe: the part that answers best, and a phrase of it or the symptom that was typed. */
export const makeHit = (index: SearchIndex, found: Found, passages: readonly Passage[]): Hit => {
  const stems = new Set(found.variant.stems);
  const whole = readFields(index, found.recipe, wholeFields);
  const isWhole = found.isNamed || [...stems].every((stem) => whole.some((text) => text.includes(` ${stem} `)));
  const choice = choosePassage(found.evidence, passages, stems, isWhole);
  const sentence = found.fields.includes('when')
    ? chooseSentence(index.sentences[found.recipe] ?? [], stems)
    : undefined;
  const isSymptom = sentence !== undefined && sentence.shown > choice.shown - (isWhole ? 1 : 0);
  const { snippet, marks, passage } = isSymptom ? sentence : choice;
  return {
    id: index.ids[found.recipe] ?? '',
    ...(passage?.part && !isWhole ? { part: passage.part } : {}),
    snippet,
    marks,
    score: found.relevance / (found.relevance + 1),
    matched: [...new Set(found.fields.map((field) => shownFields.get(field) ?? field))],
  };
};
