import type { Health, Status } from '../book/types.ts';
import type { Style } from './style.ts';
import type { Terminal } from './terminal.ts';

/** What everything outside a document is drawn on. */
export interface Canvas {
  readonly terminal: Terminal;
  readonly style: Style;
}

/** The word of a status, painted; empty without one. */
export const paintStatus = (status: Status | undefined, { style }: Canvas): string =>
  status === undefined ? '' : style.status(status, status);

/** `published (5 of 8)`: the best there is, and how much of it is that good. A book without marks shows how much. */
export const paintHealth = ({ status, published, total }: Health, canvas: Canvas): string => {
  const share = status === undefined ? `${total}` : `${published} of ${total}`;
  const count = total > 0 ? canvas.style.quiet(`(${share})`) : '';
  return [paintStatus(status, canvas), count].filter((word) => word !== '').join(' ');
};

export const indentLines = (lines: readonly string[], cells: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(cells) + line));
