import { clean } from '../markdown/clean.ts';

const fence = /^[\s>]*(?:`{3,}([^`]*)|~{3,}(.*))$/;
const proseLanguage = /^\s*(?:text|txt|plain|md|markdown)?\s*$/i;
const blank = /^[\s>]*$/;
const rule = /^[\s|:=_*+-]+$/;
const definition = /^ {0,3}\[[^\][]+\]:\s*\S+/;
const lead = /^(?:\s|>)*(?:(?:[-+*]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?(?:#{1,6}\s+)?/;
const opensBlock = /^(?:\s|>)*(?:(?:[-+*]|\d{1,9}[.)])\s|#{1,6}\s|\|)/;
const tableRow = /^(?:\s|>)*\|/;
/** A line of a fence that goes on with the sentence of the line above. */
const goesOn = /^\s*[\p{Ll}(]/u;

/** No expression here looks twice at a character for each place it may begin at, so that long lines cost linear time. */
const inline: readonly (readonly [RegExp, string])[] = [
  [/<[a-z/!][^<>]*>/gi, ' '],
  [/\]\((?:[^()\n]|\([^()\n]*\))*\)/g, ''],
  [/\[\^[^\][\s]+\]/g, ''],
  [/\]\[[^\][]*\]/g, ''],
  [/!?\[(?=\S)/g, ''],
  [/(?<=\S)\](?![(\w])/g, ''],
  [/`+|\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ''],
];

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    mdash: '-',
    ndash: '-',
    hellip: '...',
  }),
);

/** Decodes the entities that stand for printable ASCII, and a few by name: nothing that would have to be cleaned. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,3})|([a-z]{2,6}));/g, (all, code: string | undefined, name: string | undefined) => {
    const number = Number(code);
    if (number >= 32 && number < 127) return String.fromCharCode(number);
    return named.get(name ?? '') ?? all;
  });

const toLine = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

const mayHaveMarkup = /[<>[\]`*_~\\&]/;

/** What is escaped, and what stands in a code span, is no markup: it waits as entities. */
const hideText = (text: string): string =>
  text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => `&#${character.charCodeAt(0)};`)
    .replace(/`[^`]*`/g, (span) => span.replaceAll('<', '&lt;'));

const stripInline = (text: string): string => {
  if (!mayHaveMarkup.test(text)) return toLine(text);
  let plain = hideText(text);
  for (const [markup, kept] of inline) plain = plain.replace(markup, kept);
  return toLine(decodeEntities(plain));
};

/** Takes out the comments of HTML, also one that is never closed. */
const dropComments = (markdown: string): string => {
  let kept = '';
  let from = 0;
  for (let open = markdown.indexOf('<!--'); open >= 0; open = markdown.indexOf('<!--', from)) {
    const close = markdown.indexOf('-->', open + 4);
    kept += markdown.slice(from, open);
    if (close < 0) return kept;
    from = close + 3;
  }
  return kept + markdown.slice(from);
};

/** What the lines being read stand in. */
type Place = 'text' | 'prose fence' | 'code fence';

/** Columns that were set with blanks, as cells of a table are shown. */
const toCells = (line: string): string => toLine(line.trim().replace(/ {3,}|\t+/g, ' | '));

const stripLine = (line: string, place: Place): string => {
  if (rule.test(line)) return '';
  if (place === 'code fence') return toLine(line);
  if (place === 'prose fence') return toCells(line.replace(lead, '').replace(/_{2,}|[|=*-]{2,}/g, ' '));
  if (definition.test(line)) return '';
  const cells = line.replace(lead, '');
  if (!cells.startsWith('|')) return stripInline(cells);
  const texts = cells.replaceAll('\\|', '&#124;').split('|').map(stripInline);
  return texts.filter((text) => text !== '').join(' | ');
};

/**
 * The blocks of a Markdown text as plain text: a paragraph is one line, and so is every part of a list, row of a table
 * and line of a fence; the last two begin with a tab, since they are seldom readable by themselves. A light reading,
 * for words and snippets: what it cannot tell from text stays. Takes time linear in the length of the text.
 */
export const stripMarkdown = (markdown: string): string[] => {
  const blocks: string[] = [];
  let lines: string[] = [];
  let place: Place = 'text';
  const close = (): void => {
    if (lines.length > 0) blocks.push(lines.join(''));
    lines = [];
  };
  for (const line of dropComments(clean(markdown)).split('\n')) {
    const mark = fence.exec(line);
    if (mark) {
      if (place !== 'text') place = 'text';
      else place = proseLanguage.test(mark[1] ?? mark[2] ?? '') ? 'prose fence' : 'code fence';
    }
    if (mark || blank.test(line)) {
      close();
      continue;
    }
    const text = stripLine(line, place);
    if (text === '') continue;
    const isRow = place === 'text' && tableRow.test(line);
    const isRough = place !== 'text' || isRow;
    const runsOn = place === 'text' ? !opensBlock.test(line) : place === 'prose fence' && goesOn.test(line);
    if (lines.length > 0) lines.push(runsOn ? ' ' : '\n');
    if (isRough && (lines.length === 0 || !runsOn)) lines.push('\t');
    lines.push(text);
  }
  close();
  return blocks;
};
