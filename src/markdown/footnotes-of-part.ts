import type { Token } from 'marked';
import type { Footnote } from './tokens.ts';

const collectNumbers = (value: unknown, found: Set<number>): void => {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'footnoteMark' && 'number' in value && typeof value.number === 'number') {
    found.add(value.number);
  }
  for (const child of Object.values(value)) collectNumbers(child, found);
};

/**
 * The tokens of one part with the footnotes it refers to, and no others: in a document all notes stand in one token at
 * its end.
 *
 * @param part a slice of `tokens`, which are those of the whole document
 */
export const withOwnFootnotes = (part: readonly Token[], tokens: readonly Token[]): readonly Token[] => {
  const text = part.filter(({ type }) => type !== 'footnotes');
  const token = tokens.find(({ type }) => type === 'footnotes');
  const notes: readonly Footnote[] = token ? Reflect.get(token, 'notes') : [];
  const numbers = new Set<number>();
  collectNumbers(text, numbers);
  // A note may refer to a further one: the set grows while it is walked.
  for (const number of numbers) collectNumbers(notes.find((note) => note.number === number)?.tokens, numbers);
  const own = notes.filter(({ number }) => number !== undefined && numbers.has(number));
  return own.length === 0 ? text : [...text, { type: 'footnotes', raw: '', notes: own }];
};
