import GithubSlugger from 'github-slugger';
import type { Part } from './parts.ts';
import { plainText } from './plain-text.ts';

interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly start: number;
}

const fenceStart = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const atxHeading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const setextUnderline = /^ {0,3}(=+|-+)[ \t]*$/;
const thematicBreak = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const listItem = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))([ \t]+|$)(.*)$/;
const blockTag =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;
const anyTag =
  /^ {0,3}(?:<[a-z][\w-]*(?:\s+[\w:@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|<\/[a-z][\w-]*\s*>)\s*$/i;
/** HTML blocks that run to a closing mark, blank lines or not: how they open, and what closes them. */
const verbatimHtml: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

const indentOf = (line: string): number => {
  let columns = 0;
  for (const char of line) {
    if (char === ' ') columns += 1;
    else if (char === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
};

/** Lines with the offset at which each begins; any of the three line ends. */
function* splitLines(text: string): Generator<readonly [line: string, start: number]> {
  const lineEnd = /\r\n|\r|\n/g;
  let start = 0;
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    yield [text.slice(start, match.index), start];
    start = lineEnd.lastIndex;
  }
  if (start < text.length) yield [text.slice(start), start];
}

type Block =
  | { readonly kind: 'none' }
  | { readonly kind: 'paragraph'; readonly start: number; readonly lines: string[] }
  /** In a list or quote: nothing in it is a heading of the recipe. */
  | { readonly kind: 'container'; readonly indent: number; lazy: boolean }
  | { readonly kind: 'fence'; readonly fence: string }
  | { readonly kind: 'html'; readonly close: RegExp };

const none: Block = { kind: 'none' };
const blankLine = /^\s*$/;

/** Opens the block that a line begins, when none is open or the open one has just ended. */
const openBlock = (line: string, start: number, interrupts: boolean): Block => {
  const fence = fenceStart.exec(line)?.[1];
  if (fence) return { kind: 'fence', fence };
  for (const [open, close] of verbatimHtml) {
    if (open.test(line)) return close.test(line.replace(open, '')) ? none : { kind: 'html', close };
  }
  if (blockTag.test(line) || (!interrupts && anyTag.test(line))) return { kind: 'html', close: blankLine };
  if (/^ {0,3}>/.test(line)) return { kind: 'container', indent: Infinity, lazy: true };
  if (thematicBreak.test(line)) return none;
  const [, marker, space, rest] = listItem.exec(line) ?? [];
  if (marker !== undefined && space !== undefined && rest !== undefined) {
    const orderedFromOne = !/\d/.test(marker) || /^ *1[.)]$/.test(marker);
    if (!interrupts || (rest !== '' && orderedFromOne)) {
      const indent = marker.length + (space.length > 4 || rest === '' ? 1 : Math.max(1, space.length));
      return { kind: 'container', indent, lazy: rest !== '' };
    }
  }
  return { kind: 'paragraph', start, lines: [line.trim()] };
};

const startsBlock = (line: string): boolean =>
  openBlock(line, 0, true).kind !== 'paragraph' || thematicBreak.test(line) || atxHeading.test(line);

const findHeadings = (markdown: string): Heading[] => {
  const headings: Heading[] = [];
  let block: Block = none;
  for (const [line, start] of splitLines(markdown)) {
    const isBlank = blankLine.test(line);
    const indent = indentOf(line);
    if (block.kind === 'fence') {
      const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (closing?.startsWith(block.fence)) block = none;
      continue;
    }
    if (block.kind === 'html') {
      if (block.close.test(line)) block = none;
      continue;
    }
    if (block.kind === 'container') {
      if (isBlank) {
        if (block.indent === Infinity) block = none;
        else block.lazy = false;
        continue;
      }
      if (indent >= block.indent) {
        block.lazy = true;
        continue;
      }
      if (block.lazy && !startsBlock(line)) continue;
      block = none;
    }
    if (isBlank) {
      block = none;
      continue;
    }
    const isIndented = indent >= 4;
    if (block.kind === 'paragraph') {
      const underline = setextUnderline.exec(line)?.[1];
      if (underline) {
        headings.push({ depth: underline.startsWith('=') ? 1 : 2, text: block.lines.join(' '), start: block.start });
        block = none;
        continue;
      }
      if (isIndented || !startsBlock(line)) {
        block.lines.push(line.trim());
        continue;
      }
    }
    const [, marks, text] = isIndented ? [] : (atxHeading.exec(line) ?? []);
    if (marks) {
      headings.push({ depth: marks.length, text: text ?? '', start });
      block = none;
    } else if (!isIndented) {
      block = openBlock(line, start, block.kind === 'paragraph');
    }
  }
  return headings;
};

/**
 * The parts of a recipe's Markdown, in order, in one pass over its lines: what lies in fences, HTML, lists and quotes
 * is no part. It agrees with the headings that the lexer finds at the top level (CommonMark 0.31, sections 4.2 and
 * 4.3), and stays linear on text that the lexer cannot take. Slugs are those of GitHub.
 */
export const outlineMarkdown = (markdown: string): Part[] => {
  const headings = findHeadings(markdown);
  const slugger = new GithubSlugger();
  const ends = headings.map(() => markdown.length);
  const open: number[] = [];
  for (const [index, heading] of headings.entries()) {
    for (
      let last = open.at(-1);
      last !== undefined && (headings[last]?.depth ?? 0) >= heading.depth;
      last = open.at(-1)
    ) {
      ends[last] = heading.start;
      open.pop();
    }
    open.push(index);
  }
  return headings.map(({ depth, text, start }, index) => {
    const heading = plainText(text);
    return { slug: slugger.slug(heading), heading, depth, start, end: ends[index] ?? markdown.length };
  });
};
