import type { Tokens } from 'marked';
import type { Layout } from '../layout.ts';
import type { TableMarks } from '../marks.ts';
import { alignText, stripEscapes, wrapText, type Alignment } from '../text.ts';
import { fitColumns } from './columns.ts';
import { renderRecords } from './records.ts';

/** One cell's lines, wrapped to its column. */
type CellLines = readonly string[];

const drawRule = ([left, line, cross, right]: TableMarks['top'], widths: readonly number[]): string =>
  left + widths.map((width) => line.repeat(width + 2)).join(cross) + right;

const drawRow = (
  cells: readonly CellLines[],
  widths: readonly number[],
  aligns: readonly Alignment[],
  bar: string,
): string[] => {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const line = widths.map((width, column) => ` ${alignText(cells[column]?.[at] ?? '', width, aligns[column])} `);
    return bar + line.join(bar) + bar;
  });
};

/**
 * A table as wide as its text and at most as wide as the terminal, cells wrapped. Where even narrow columns do not
 * fit, every row becomes a record of its own.
 */
export const renderTable = (table: Tokens.Table, layout: Layout): string => {
  const { marks, style } = layout;
  // Only what stands between blanks counts, also where they are inside a style.
  const setCell = ({ tokens }: Tokens.TableCell): string => wrapText(layout.inline(tokens), Infinity).join('\n');
  const head = table.header.map(setCell);
  const rows = table.rows.map((row) => row.map(setCell));
  const hasHead = head.some((text) => stripEscapes(text) !== '');
  const all = hasHead ? [head, ...rows] : rows;
  const frame = table.header.length * 3 + 1;
  const widths = fitColumns(all, table.header.length, layout.width - frame);
  if (!widths) return renderRecords(head, rows, layout);
  const aligns = table.header.map((_, column): Alignment => table.align[column] ?? 'left');
  const wrapRow = (cells: readonly string[]): CellLines[] =>
    widths.map((width, column) => wrapText(cells[column] ?? '', width));
  const wrapped = rows.map(wrapRow);
  const bar = style.quiet(marks.table.bar);
  const isTall = wrapped.some((cells) => cells.some((lines) => lines.length > 1));
  const middle = style.quiet(drawRule(marks.table.middle, widths));
  const lines = [style.quiet(drawRule(marks.table.top, widths))];
  if (hasHead) lines.push(...drawRow(wrapRow(head.map((text) => style.strong(text))), widths, aligns, bar), middle);
  for (const [index, cells] of wrapped.entries()) {
    if (isTall && index > 0) lines.push(middle);
    lines.push(...drawRow(cells, widths, aligns, bar));
  }
  if (hasHead && rows.length === 0) lines.pop();
  lines.push(style.quiet(drawRule(marks.table.bottom, widths)));
  return lines.join('\n');
};
