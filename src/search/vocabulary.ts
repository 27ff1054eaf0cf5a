import { readList } from './postings.ts';
import { countEdits } from './spelling.ts';
import { thesaurus } from './thesaurus.ts';
import type { SearchIndex } from './types.ts';
import { stemWord } from './words.ts';

export const hasStem = ({ postings }: SearchIndex, stem: string): boolean => postings.includes(`\n${stem} `);

/** How many places a stem has, about: the length of its line. */
const weighStem = ({ postings }: SearchIndex, stem: string): number => {
  const start = postings.indexOf(`\n${stem} `);
  return start < 0 ? 0 : postings.indexOf('\n', start + 1) - start;
};

/** As many words as are looked at: a beginning that more of them have says too little. */
const mostPrefixed = 200;

/** The stems of words that begin like this, those in most places first. */
export const findStemsPrefixed = (index: SearchIndex, prefix: string, limit: number): string[] => {
  const { words } = index;
  const stems = new Set<string>();
  let from = words.indexOf(`\n${prefix}`);
  for (let seen = 0; from >= 0 && seen < mostPrefixed && words.startsWith(prefix, from + 1); seen += 1) {
    const end = words.indexOf('\n', from + 1);
    stems.add(stemWord(words.slice(from + 1, end)));
    from = end;
  }
  return [...stems].toSorted((a, b) => weighStem(index, b) - weighStem(index, a)).slice(0, limit);
};

const vowels = /^[aeiouy]$/;

/**
 * Whether the one change between two words of a length is one that fingers and ears make: a short word with another
 * consonant in it is more likely another word.
 */
const isLikelySlip = (typed: string, word: string): boolean => {
  if (typed.length !== word.length) return true;
  const changed = [...typed].flatMap((letter, place) => (letter === word[place] ? [] : [place]));
  const [first = 0] = changed;
  if (changed.length > 1) return true;
  return typed.length > 5 && vowels.test(typed[first] ?? '') && vowels.test(word[first] ?? '');
};

/** How many edits a typing error may have: none below 4 letters, 1 below 9, else 2. */
const editsAllowed = (word: string): number => {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
};

/** The word of the book, or else of the thesaurus, that an unknown word was most likely meant to be. */
export const correctWord = (index: SearchIndex, typed: string): string | undefined => {
  const limit = editsAllowed(typed);
  if (limit === 0) return undefined;
  let best: { word: string; cost: number } | undefined;
  const consider = (word: string, isOfBook: boolean): void => {
    if (word[0] !== typed[0] || Math.abs(word.length - typed.length) > limit + 1 || word.length < 4) return;
    // A book may have `debriefs` only, and the singular was meant.
    const singular = word.endsWith('s') && !word.endsWith('ss') && word.length > 5 ? word.slice(0, -1) : word;
    const edits = Math.min(countEdits(typed, word, limit), countEdits(typed, singular, limit));
    if (edits > limit || (typed.length < 7 && !isLikelySlip(typed, word))) return;
    const cost = edits - (isOfBook ? 0.1 * Math.log(weighStem(index, stemWord(word))) : 0);
    if (!best || cost < best.cost) best = { word, cost };
  };
  for (const word of index.words.split('\n')) consider(word, true);
  for (const word of thesaurus.flat().flatMap((phrase) => phrase.split(' '))) consider(word, false);
  return best?.word;
};

/** Two known words that an unknown one was written together from, if they stand together anywhere in the book. */
export const splitUnknown = (index: SearchIndex, word: string): [string, string] | undefined => {
  const isWord = (part: string): boolean => index.words.includes(`\n${part}\n`);
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const first = word.slice(0, cut);
    const second = word.slice(cut);
    if (!isWord(first) || !isWord(second)) continue;
    const places = new Set(readList(index.postings, stemWord(first)));
    if (readList(index.postings, stemWord(second)).some((place) => places.has(place))) return [first, second];
  }
  return undefined;
};

/** Words of the book near an unknown one, nearest first. */
export const findNearest = (index: SearchIndex, typed: string, limit: number): string[] => {
  const allowed = Math.min(3, Math.floor(typed.length / 4));
  if (allowed === 0) return [];
  const near: [word: string, edits: number][] = [];
  for (const word of index.words.split('\n')) {
    if (word.length < 3) continue;
    const edits = countEdits(typed, word, allowed);
    if (edits <= allowed) near.push([word, edits + (word[0] === typed[0] ? 0 : 0.5)]);
  }
  const stems = new Set<string>();
  return near
    .toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word) => stems.size < stems.add(stemWord(word)).size)
    .slice(0, limit);
};
