import { createCutter, parseStyled } from './styled.ts';
import { displayWidth, graphemes, plainWidth } from './width.ts';

export { displayWidth, stripEscapes } from './width.ts';
export { breakText } from './break.ts';
export { wrapText } from './wrap.ts';

/** One line of painted text, cut to `width` cells with the ellipsis at its end when it is wider. */
export const truncateText = (text: string, width: number, ellipsis = '…'): string => {
  if (displayWidth(text) <= width) return text;
  const styled = parseStyled(text);
  const room = width - plainWidth(ellipsis);
  let end = 0;
  let cells = 0;
  for (const grapheme of graphemes(styled.plain)) {
    cells += plainWidth(grapheme);
    if (cells > room) break;
    end += grapheme.length;
  }
  return createCutter(styled)(0, styled.plain.slice(0, end).trimEnd().length) + (room < 0 ? '' : ellipsis);
};

export type Alignment = 'left' | 'right' | 'center';

/** One line of painted text, filled with blanks to `width` cells. Wider text stays as it is. */
export const alignText = (text: string, width: number, alignment: Alignment = 'left'): string => {
  const missing = width - displayWidth(text);
  if (missing <= 0) return text;
  const before = { left: 0, right: missing, center: Math.floor(missing / 2) }[alignment];
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
};

/** One line of painted text without the blanks at its end, inside styles too. */
export const trimLine = (text: string): string => {
  const styled = parseStyled(text);
  return createCutter(styled)(0, styled.plain.trimEnd().length);
};

/** Fills with blanks on the right to `width` cells. */
export const padEnd = (text: string, width: number): string => alignText(text, width);
