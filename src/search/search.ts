import { findSentences } from './find-sentences.ts';
import { hasSequence } from './has-sequence.ts';
import { makeHit } from './make-hit.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { rankClosest, rankRecipes } from './rank-recipes.ts';
import { readFields } from './read-fields.ts';
import { stopWords } from './stop-words.ts';
import type { Passage, SearchIndex, SearchResult } from './types.ts';
import { findNearest } from './vocabulary.ts';
import { splitWords, stemWord } from './words.ts';

export interface SearchOptions {
  /** How many hits at most. */
  readonly limit: number;
  /** Whether a recipe may be a hit. All may when it is left out. */
  readonly allows?: (id: string) => boolean;
  /** The passages of a recipe as they were when the index was made. Asked for hits only, and where a phrase may stand. */
  readonly passages: (id: string) => readonly Passage[];
}

const mostPhraseChecks = 30;
const mostNearest = 5;
const mostClosest = 2;

/** Fields whose words stand in the order in which they were written. */
const orderedFields = new Set(['title', 'name', 'when', 'aliases', 'headings', 'summary', 'tags']);

/** Fields lack the stop words: of `leave it with me` they would say no more than that it has `leave`. */
const isMostlyTelling = (phrase: readonly string[], stems: readonly string[]): boolean =>
  stems.length > 0 && 2 * stems.length >= phrase.length;

/** Whether a recipe has every phrase: word for word in its text, or by the stems of its fields. */
const hasPhrases = (
  index: SearchIndex,
  recipe: number,
  phrases: Query['phrases'],
  passages: readonly Passage[],
): boolean => {
  const fields = readFields(index, recipe, orderedFields);
  const texts = passages.map(({ part, text }) => splitWords(`${part?.heading ?? ''}\n${text}`));
  return phrases.every((phrase) => {
    const stems = phrase.filter((word) => !stopWords.has(word)).map(stemWord);
    if (isMostlyTelling(phrase, stems) && fields.some((text) => text.includes(` ${stems.join(' ')} `))) return true;
    return texts.some((words) => hasSequence(words, phrase));
  });
};

const listNearest = (index: SearchIndex, { known, unknown }: Query): string[] =>
  [...new Set([...unknown.flatMap((word) => findNearest(index, word, 3)), ...known])].slice(0, mostNearest);

/** Searches a book by its index. A query of any length, and of any characters, is answered in no time. */
export const searchBook = (index: SearchIndex, text: string, options: SearchOptions): SearchResult => {
  const { limit, allows = () => true, passages } = options;
  const idOf = (recipe: number): string => index.ids[recipe] ?? '';
  const query = parseQuery(index, text);
  const isAllowed = (recipe: number): boolean => allows(idOf(recipe));
  let found = rankRecipes(index, query, isAllowed);
  if (found.length === 0 && query.isBare) found = findSentences(index, query, isAllowed, passages);
  if (query.phrases.length > 0) {
    found = found
      .slice(0, mostPhraseChecks)
      .filter(({ recipe }) => hasPhrases(index, recipe, query.phrases, passages(idOf(recipe))));
  }
  const hits = found.slice(0, limit).map((one) => makeHit(index, one, passages(idOf(one.recipe))));
  const [best] = found;
  const alias = best?.isNamed ? undefined : best?.variant.correction;
  return {
    query: query.text,
    corrections: alias ? [...query.corrections, alias] : query.corrections,
    hits,
    nearest: hits.length > 0 ? [] : listNearest(index, query),
    closest: hits.length > 0 ? [] : rankClosest(index, query, isAllowed).slice(0, mostClosest).map(idOf),
  };
};
