import { locateCompounds, stemWord } from './words.ts';

/** UTF-16 units. */
const snippetLength = 160;

export interface Snippet {
  readonly snippet: string;
  readonly marks: readonly (readonly [number, number])[];
  /** It stands neither in a fence nor in a table. */
  readonly isProse: boolean;
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

const stemOf = (written: string): string => stemWord(written.toLowerCase().replaceAll('-', ''));

/** The window that begins at a match and holds most different words, then most words. */
const findWindow = (text: string, marks: readonly Mark[]): Mark => {
  let best: Mark = [0, 0];
  let most = -1;
  for (const [place, [from]] of marks.entries()) {
    const inside = marks.slice(place).filter(([, end]) => end <= from + snippetLength - 20);
    const different = new Set(inside.map(([start, end]) => stemOf(text.slice(start, end))));
    const value = 10 * different.size + inside.length;
    if (value > most) {
      most = value;
      best = [from, inside.at(-1)?.[1] ?? from];
    }
  }
  return best;
};

const clauseEnd = /[.!?;:]["'”’)]*\s/g;
const sentenceEnd = /[.!?…]["'”’)]*(?:\s|$)/g;

/** Where a readable phrase around the window begins: at a sentence when one begins near, else at a word. */
const findBegin = (text: string, [from, to]: Mark): number => {
  const earliest = Math.max(0, to - snippetLength, from - snippetLength / 2);
  for (const edge of [sentenceEnd, clauseEnd]) {
    let begin = 0;
    for (const match of text.slice(0, from).matchAll(edge)) begin = match.index + match[0].length;
    if (begin >= earliest) return begin;
  }
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

/** Whether a text seems to have a word with one of the stems: a hint at a fraction of the cost of reading its words. */
export const seemsToHave = (text: string, stems: ReadonlySet<string>): boolean => {
  const plain = text.toLowerCase().replaceAll('-', '');
  return [...stems].some((stem) => plain.includes(stem.slice(0, Math.max(3, stem.length - 2))));
};

/** How readable a line is by itself: blanks of templates, rows and labels say little. */
const judgeLine = (line: string): number => {
  if (line.startsWith('\t')) return 0;
  return line.length > 25 && !line.endsWith(':') ? 2 : 1;
};

/** The line that shows most of what was asked, of those the most readable one, of those the first. */
const chooseLine = (lines: readonly string[], stems: ReadonlySet<string>): number => {
  let best = 0;
  let most = -1;
  for (const [place, line] of lines.entries()) {
    const readable = judgeLine(line);
    const value = (seemsToHave(line, stems) ? 10 * countMatches(line, stems) : 0) + 3 * readable;
    if (value > most) {
      most = value;
      best = place;
    }
  }
  return best;
};

/** A whole line, and the lines after it as long as they are sentences and there is room. */
const gatherLines = (lines: readonly string[], from: number): string => {
  let text = (lines[from] ?? '').trim();
  for (const line of lines.slice(from + 1)) {
    const ends = new RegExp(`${sentenceEnd.source}$`).test(text);
    if (!ends || judgeLine(line) < 2 || text.length + line.length > snippetLength) break;
    text += ` ${line}`;
  }
  return text;
};

/** How many different ones of the stems a text has. */
export const countMatches = (text: string, stems: ReadonlySet<string>): number =>
  new Set(markMatches(text, stems).map(([start, end]) => stemOf(text.slice(start, end)))).size;

/** Cuts a phrase around the matches out of the lines of a passage; `…` stands where a sentence was cut. */
export const cutSnippet = (passage: string, stems: ReadonlySet<string>): Snippet => {
  const lines = passage.split('\n');
  const from = chooseLine(lines, stems);
  const text = gatherLines(lines, from);
  const marks = markMatches(text, stems);
  const window = findWindow(text, marks);
  const begin = findBegin(text, window);
  const end = findEnd(text, begin, window[1]);
  const before = begin === 0 || /[.!?;:]["'”’)]*\s$/.test(text.slice(0, begin).slice(-4)) ? '' : '…';
  const phrase = text.slice(begin, end).replace(/[\s|;:,]+$/, '');
  const after = end >= text.length || /[.!?]["'”’)]*$/.test(phrase) ? '' : ' …';
  const offset = before.length - begin;
  return {
    snippet: `${before}${phrase}${after}`,
    marks: marks
      .filter(([start, stop]) => start >= begin && stop <= begin + phrase.length)
      .map(([start, stop]) => [start + offset, stop + offset]),
    isProse: !(lines[from] ?? '').startsWith('\t'),
  };
};

/** A text that is a phrase already, as it is; else a phrase of it. */
export const showSentence = (text: string, stems: ReadonlySet<string>): Snippet =>
  text.length > snippetLength
    ? cutSnippet(text, stems)
    : { snippet: text, marks: markMatches(text, stems), isProse: true };
