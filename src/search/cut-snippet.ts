import { locateCompounds, stemWord } from './words.ts';

/** UTF-16 units. */
const snippetLength = 160;

export interface Snippet {
  readonly snippet: string;
  readonly marks: readonly (readonly [number, number])[];
}

type Mark = readonly [start: number, end: number];

/** Where words with one of the stems stand, in order, not overlapping. */
export const markMatches = (text: string, stems: ReadonlySet<string>): Mark[] => {
  const initials = new Set([...stems].map((stem) => stem[0]));
  const marks: Mark[] = [];
  const found = locateCompounds(text)
    .filter(({ word }) => initials.has(word[0]) && stems.has(stemWord(word)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of found) if (start >= (marks.at(-1)?.[1] ?? 0)) marks.push([start, end]);
  return marks;
};

/** The window that begins at a match and holds most different words, then most words. */
const findWindow = (text: string, marks: readonly Mark[]): Mark => {
  let best: Mark = [0, 0];
  let most = -1;
  for (const [place, [from]] of marks.entries()) {
    const inside = marks.slice(place).filter(([, end]) => end <= from + snippetLength - 20);
    const different = new Set(inside.map(([start, end]) => stemWord(text.slice(start, end).toLowerCase())));
    const value = 10 * different.size + inside.length;
    if (value > most) {
      most = value;
      best = [from, inside.at(-1)?.[1] ?? from];
    }
  }
  return best;
};

const sentenceEnd = /[.!?;:]["'”’)]*\s/g;

/** Where a readable phrase around the window begins: at a sentence when one begins near, else at a word. */
const findBegin = (text: string, [from, to]: Mark): number => {
  const earliest = Math.max(0, to - snippetLength, from - snippetLength / 2);
  let begin = 0;
  for (const match of text.slice(0, from).matchAll(sentenceEnd)) begin = match.index + match[0].length;
  if (begin >= earliest) return begin;
  const word = text.indexOf(' ', Math.max(earliest, from - snippetLength / 4)) + 1;
  return word > 0 && word <= from ? word : from;
};

const findEnd = (text: string, begin: number, to: number): number => {
  const latest = begin + snippetLength;
  if (text.length <= latest) return text.length;
  let end = 0;
  for (const match of text.slice(begin, latest).matchAll(sentenceEnd))
    end = begin + match.index + match[0].trimEnd().length;
  if (end >= to && end - begin >= snippetLength / 3) return end;
  const word = text.lastIndexOf(' ', latest - 1);
  return word > Math.max(begin, to - 1) ? word : latest;
};

/** Cuts a phrase around the matches out of one line of text; `…` stands where a sentence was cut. */
export const cutSnippet = (text: string, stems: ReadonlySet<string>): Snippet => {
  const marks = markMatches(text, stems);
  const window = findWindow(text, marks);
  const begin = findBegin(text, window);
  const end = findEnd(text, begin, window[1]);
  const startsSentence = begin === 0 || /[.!?;:]["'”’)]*\s$/.test(text.slice(0, begin).slice(-4));
  const before = startsSentence ? '' : '…';
  const endsSentence = end >= text.length || /[.!?;:]["'”’)]*$/.test(text.slice(begin, end));
  const phrase = text.slice(begin, end).replace(/[;:]$/, '');
  const offset = before.length - begin;
  return {
    snippet: `${before}${phrase}${endsSentence ? '' : ' …'}`,
    marks: marks
      .filter(([start, stop]) => start >= begin && stop <= end)
      .map(([start, stop]) => [start + offset, stop + offset]),
  };
};
