import { fencedLines } from './fences.ts';

/** Beyond these the lexer overflows its stack, or takes time or memory that grows with the square of the text. */
const maxNesting = 200;
const maxIndent = 600;
const maxWord = 20_000;
const maxPlainWord = 1_000_000;
const maxMarks = 2000;
const maxCells = 50_000;
const maxLazyLines = 2000;

const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const marks = /[_*~[]/g;

const countMarkers = (line: string): number => {
  const run = markers.exec(line.slice(0, 8 * maxNesting))?.[0] ?? '';
  return run.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
};

const isDeep = (line: string): boolean =>
  countMarkers(line) > maxNesting || line.length - line.trimStart().length > maxIndent;

/** Marks of emphasis and links, and what might be a mail address, are looked at over and over in one long word. */
const hasCostlyWord = (line: string): boolean =>
  line.length > maxMarks &&
  line
    .split(/[ \t]/)
    .some(
      (word) =>
        word.length > maxPlainWord ||
        (word.length > maxWord && word.includes('@')) ||
        (word.match(marks)?.length ?? 0) > maxMarks,
    );

/** Why Markdown should not be lexed: one lower-case line; undefined when there is no reason. Linear in its length. */
export const findTrouble = (markdown: string): string | undefined => {
  let columns = 0;
  let cells = 0;
  /** Lines since the marker of a list or quote; -1 outside. */
  let lazyLines = -1;
  for (const { line, fenced } of fencedLines(markdown)) {
    if (fenced) continue;
    const isBlank = line.trim() === '';
    if (!isBlank && isDeep(line)) return `its lists or quotes are nested more than ${maxNesting} levels deep`;
    if (hasCostlyWord(line)) return 'it has a word that is too long to be set';
    const bars = line.includes('|') ? line.split('|').length : 0;
    if (isBlank) columns = 0;
    else if (bars > 0 && /^[\s|:>-]+$/.test(line)) columns = bars;
    cells += columns;
    if (cells > maxCells) return `it has a table of more than ${maxCells} cells`;
    if (isBlank) lazyLines = -1;
    else if (countMarkers(line) > 0) lazyLines = 0;
    else if (lazyLines >= 0) lazyLines += 1;
    if (lazyLines > maxLazyLines) return `it has a list item of more than ${maxLazyLines} lines`;
  }
  return undefined;
};
