import type { Layout } from '../layout.ts';
import { stripEscapes, wrapText } from '../text.ts';

const hang = 2;

/** A table that is too wide for the terminal: every row as a list of `Head: cell`, a blank line between rows. */
export const renderRecords = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  layout: Layout,
): string => {
  const { marks, measure, style } = layout;
  if (rows.length === 0) return wrapText(head.map((text) => style.strong(text)).join(', '), measure).join('\n');
  const isUsed = head.map((_, column) => rows.some((row) => stripEscapes(row[column] ?? '') !== ''));
  const records = rows.map((row, index) =>
    row
      .flatMap((cell, column) => {
        const name = (head[column] ?? '').replace(/\s*\n\s*/g, ' ');
        // A column without a single value is named once.
        const isShown = stripEscapes(cell) !== '' || (index === 0 && !isUsed[column]);
        if (!isShown || (name === '' && cell === '')) return [];
        const label = name === '' ? '' : style.strong(`${name}:`);
        const text = `${label} ${cell.replace(/\s*\n\s*/g, marks.ellipsis === '…' ? ' · ' : ' / ')}`.trim();
        return wrapText(text, measure, { hang: Math.min(hang, Math.max(0, measure - 8)) });
      })
      .join('\n'),
  );
  return records.filter((record) => record !== '').join('\n\n');
};
