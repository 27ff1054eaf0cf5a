import { displayWidth, stripEscapes } from '../text.ts';

/** A column is not squeezed below its longest word, but words longer than this are broken: than the second in need. */
const longestKept = [28, 16] as const;
/** Sentences in a column narrower than this are hard to read. */
const leastProse = 10;

interface Column {
  readonly least: number;
  readonly natural: number;
}

const measureColumn = (cells: readonly string[], kept: number): Column => {
  const lines = cells.flatMap((cell) => cell.split('\n'));
  const natural = Math.max(1, ...lines.map(displayWidth));
  const words = lines.flatMap((line) => stripEscapes(line).split(/[ \t]+/));
  const word = Math.max(1, ...words.map(displayWidth));
  return { natural, least: Math.min(natural, Math.max(Math.min(word, kept), leastProse)) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Cells for each column so that together they take at most `room`: columns that are narrower than their share get what
 * they need, the others part the rest evenly. Undefined when not even the least widths fit.
 */
export const fitColumns = (rows: readonly (readonly string[])[], count: number, room: number): number[] | undefined => {
  const measure = (kept: number): Column[] =>
    Array.from({ length: count }, (_, index) =>
      measureColumn(
        rows.map((row) => row[index] ?? ''),
        kept,
      ),
    );
  const [roomy, narrow] = longestKept;
  let columns = measure(roomy);
  if (sum(columns.map(({ least }) => least)) > room) columns = measure(narrow);
  if (sum(columns.map(({ natural }) => natural)) <= room) return columns.map(({ natural }) => natural);
  if (sum(columns.map(({ least }) => least)) > room) return undefined;
  const widths = columns.map(({ least }) => least);
  let left = room - sum(widths);
  // Evenly, cell by cell, to whoever still wants one and has the least.
  while (left > 0) {
    const wanting = columns
      .map((_, index) => index)
      .filter((index) => (widths[index] ?? 0) < (columns[index]?.natural ?? 0));
    if (wanting.length === 0) break;
    const least = Math.min(...wanting.map((index) => widths[index] ?? 0));
    for (const index of wanting.filter((at) => widths[at] === least).slice(0, left)) {
      widths[index] = least + 1;
      left -= 1;
    }
  }
  return widths;
};
