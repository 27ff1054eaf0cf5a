import type { Tokens } from 'marked';
import type { Layout } from '../layout.ts';
import type { TableMarks } from '../marks.ts';
import type { Style } from '../style.ts';
import { alignText, displayWidth, stripEscapes, trimLine, wrapText, type Alignment } from '../text.ts';
import { fitColumns } from './columns.ts';
import { renderRecords } from './records.ts';

/** One cell's lines, wrapped to its column. */
type CellLines = readonly string[];

interface Columns {
  readonly widths: readonly number[];
  readonly aligns: readonly Alignment[];
}

/** Blanks between columns that nothing else parts. */
const gap = 2;

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

const drawBox = (
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  { widths, aligns, marks, style }: Columns & { readonly marks: TableMarks; readonly style: Style },
): string[] => {
  const wrapRow = (cells: readonly string[]): CellLines[] =>
    widths.map((width, column) => wrapText(cells[column] ?? '', width));
  const wrapped = rows.map(wrapRow);
  const bar = style.quiet(marks.bar);
  const isTall = wrapped.some((cells) => cells.some((lines) => lines.length > 1));
  const lines = [style.quiet(drawRule(marks.top, widths))];
  if (head) lines.push(...drawRow(wrapRow(head.map((text) => style.strong(text))), widths, aligns, bar));
  for (const [index, cells] of wrapped.entries()) {
    if (index > 0 && isTall) lines.push(style.quiet(drawRule(marks.between, widths)));
    if (index === 0 && head) lines.push(style.quiet(drawRule(marks.middle, widths)));
    lines.push(...drawRow(cells, widths, aligns, bar));
  }
  return [...lines, style.quiet(drawRule(marks.bottom, widths))];
};

/** Columns with blanks between them, the head underlined. */
const drawSpaced = (
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  { widths, aligns, rule, style }: Columns & { readonly rule: string; readonly style: Style },
): string[] => {
  const drawCells = (cells: readonly string[]): string =>
    trimLine(
      widths.map((width, column) => alignText(cells[column] ?? '', width, aligns[column])).join(' '.repeat(gap)),
    );
  const underline = (text: string): string => style.quiet(rule.repeat(displayWidth(text)));
  return [
    ...(head ? [drawCells(head.map((text) => style.strong(text))), drawCells(head.map(underline))] : []),
    ...rows.map(drawCells),
  ].filter((line) => line !== '');
};

/**
 * A table as wide as its text and at most as wide as the terminal, cells wrapped. Where even narrow columns do not
 * fit, or lines would have to be read across, every row becomes a record of its own.
 */
export const renderTable = (table: Tokens.Table, layout: Layout): string => {
  const { marks, style, width } = layout;
  // Only what stands between blanks counts, also where they are inside a style.
  const setCell = ({ tokens }: Tokens.TableCell): string => wrapText(layout.inline(tokens), Infinity).join('\n');
  const head = table.header.map(setCell);
  const rows = table.rows.map((row) => row.map(setCell));
  const shownHead = head.some((text) => stripEscapes(text) !== '') ? head : undefined;
  const all = shownHead ? [shownHead, ...rows] : rows;
  const count = head.length;
  const aligns = table.header.map((_, column): Alignment => table.align[column] ?? 'left');
  if (marks.table) {
    const widths = fitColumns(all, count, width - (count * 3 + 1));
    if (widths) return drawBox(shownHead, rows, { widths, aligns, marks: marks.table, style }).join('\n');
  } else if (!all.flat().some((cell) => cell.includes('\n'))) {
    const widths = head.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))));
    const needed = widths.reduce((sum, cells) => sum + cells, 0) + (count - 1) * gap;
    if (needed <= width) return drawSpaced(shownHead, rows, { widths, aligns, rule: marks.rule, style }).join('\n');
  }
  return renderRecords(head, rows, layout);
};
