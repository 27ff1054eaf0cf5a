import { createCutter, parseStyled } from './styled.ts';
import { graphemes, plainWidth } from './width.ts';
import type { Span } from './wrap.ts';

/** Where a line that is too wide for `width` cells is best broken: at a blank in its second half, or where it is full. */
const breakLine = (plain: string, [start, end]: Span, width: number): Span[] => {
  const spans: Span[] = [];
  let from = start;
  let at = start;
  let blank = 0;
  let cells = 0;
  for (const grapheme of graphemes(plain.slice(start, end))) {
    cells += plainWidth(grapheme);
    if (grapheme === ' ') blank = at;
    if (cells > width && at > from) {
      const isHalf = blank - from > (at - from) / 2;
      const cut = isHalf ? blank : at;
      spans.push([from, cut]);
      from = cut + (isHalf ? 1 : 0);
      cells = plainWidth(plain.slice(from, at + grapheme.length));
    }
    at += grapheme.length;
  }
  return [...spans, [from, end]];
};

/**
 * Breaks painted text at its newlines, and inside a line only where it is too wide; what goes on stands below the
 * beginning of its line, or at the left where there is little room. Blanks stay, but at a line's end.
 */
export const breakText = (text: string, width: number): string[] => {
  const styled = parseStyled(text);
  const { plain } = styled;
  const cut = createCutter(styled);
  const lines: string[] = [];
  let start = 0;
  for (const line of plain.split('\n')) {
    const ink = line.trimEnd();
    const end = start + ink.length;
    if (plainWidth(ink) <= width) lines.push(cut(start, end));
    else {
      const indent = ink.length - ink.trimStart().length;
      const kept = indent * 2 > width ? 0 : indent;
      const first = start + kept;
      for (const [from, to] of breakLine(plain, [first, end], width - kept)) {
        lines.push(' '.repeat(kept) + cut(from, from + plain.slice(from, to).trimEnd().length));
      }
    }
    start += line.length + 1;
  }
  return lines.map((line) => (line.trim() === '' ? '' : line));
};
