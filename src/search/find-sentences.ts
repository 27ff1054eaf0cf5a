import { hasSequence } from './has-sequence.ts';
import { noEvidence } from './gather-evidence.ts';
import type { Query } from './parse-query.ts';
import type { Found } from './rank-recipes.ts';
import type { Passage, SearchIndex } from './types.ts';
import { splitWords } from './words.ts';

/** So many words at least: fewer of them say nothing, even in a row. */
const fewestWords = 3;

/** As many recipes as are looked for that have the words in their text. */
const mostInTexts = 10;

/** How much of a sentence the words make up, when it has all of them; 0 when it lacks one. */
const shareOf = (sentence: string, words: ReadonlySet<string>): number => {
  const own = splitWords(sentence);
  return [...words].every((word) => own.includes(word)) ? words.size / own.length : 0;
};

/**
 * The recipes that answer a question of stop words, such as "when will it be done": those that have all of its words
 * in one of their symptoms; else those that have it word for word in their text.
 */
export const findSentences = (
  { ids, sentences }: SearchIndex,
  { words, variants: [variant] }: Query,
  allows: (recipe: number) => boolean,
  passages: (id: string) => readonly Passage[],
): Found[] => {
  const distinct = new Set(words);
  if (!variant || distinct.size < fewestWords) return [];
  const found: Found[] = [];
  const add = (recipe: number, relevance: number, fields: string[], place?: number): void => {
    const evidence = place === undefined ? noEvidence : { ...noEvidence, passages: new Map([[place, 1]]) };
    found.push({ recipe, relevance, fields, evidence, variant, isNamed: false });
  };
  for (const [recipe, lines] of sentences.entries()) {
    if (!allows(recipe)) continue;
    const share = Math.max(0, ...lines.map((sentence) => shareOf(sentence, distinct)));
    if (share > 0) add(recipe, share, ['when']);
  }
  const most = found.length === 0 ? mostInTexts : 0;
  for (let recipe = 0; found.length < most && recipe < ids.length; recipe += 1) {
    if (!allows(recipe)) continue;
    const texts = passages(ids[recipe] ?? '');
    const place = texts.findIndex(({ part, text }) =>
      hasSequence(splitWords(`${part?.heading ?? ''}\n${text}`), words),
    );
    if (place >= 0) add(recipe, 0.1, ['text'], place);
  }
  return found.toSorted((a, b) => b.relevance - a.relevance);
};
