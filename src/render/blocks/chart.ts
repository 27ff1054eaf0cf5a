import type { Axis, Chart } from '../chart.ts';
import { smoothCurve } from '../curve.ts';
import type { Layout } from '../layout.ts';
import { wrapText } from '../text.ts';

const rows = 9;
const widest = 64;
const brailleBase = 0x28_00;
/** The bit of each of the 2 x 4 dots of a braille character, by row and column (Unicode, chapter 21.1). */
const dots = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/** Which dots of a field are set; y counts upwards from the bottom. */
const createField = (columns: number, ascii: boolean) => {
  const [perColumn, perRow] = ascii ? [1, 1] : [2, 4];
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  return {
    width: columns * perColumn,
    height: rows * perRow,
    set: (x: number, y: number): void => {
      const row = cells[rows - 1 - Math.floor(y / perRow)];
      const column = Math.floor(x / perColumn);
      if (row?.[column] === undefined) return;
      row[column] |= dots[perRow - 1 - (y % perRow)]?.[x % perColumn] ?? 0;
    },
    lines: (): string[] =>
      cells.map((row) =>
        row.map((cell) => (cell === 0 ? ' ' : ascii ? '*' : String.fromCodePoint(brailleBase + cell))).join(''),
      ),
  };
};

const findRange = ({ y, series }: Chart): readonly [number, number] => {
  if (y.range) return y.range;
  const values = series.flatMap((one) => one.values);
  return [Math.min(0, ...values), Math.max(...values)];
};

const drawField = (chart: Chart, columns: number, ascii: boolean): string[] => {
  const field = createField(columns, ascii);
  const [low, high] = findRange(chart);
  const scale = (value: number): number =>
    Math.round(Math.max(0, Math.min(1, (value - low) / (high - low || 1))) * (field.height - 1));
  for (const { kind, values } of chart.series) {
    const curve = smoothCurve(values);
    let last: number | undefined;
    for (let x = 0; x < field.width; x += 1) {
      const slot = Math.floor((x / field.width) * values.length);
      const isGap = Math.floor(((x + 1) / field.width) * values.length) !== slot;
      const top = scale(kind === 'bar' ? (values[slot] ?? low) : curve(x / (field.width - 1)));
      // A bar is filled from the ground, a line from where it was: it has no holes where it is steep.
      const from = kind === 'bar' ? 0 : (last ?? top);
      if (kind === 'line' || !isGap)
        for (let y = Math.min(from, top); y <= Math.max(from, top); y += 1) field.set(x, y);
      last = top;
    }
  }
  return field.lines();
};

const describeAxis = (name: string, { title, range, names }: Axis): string => {
  const points = names.filter((point) => point !== '');
  const extent = range ? `${range[0]} to ${range[1]}` : points.join(', ');
  const text = [title, extent].filter((part) => part !== '').join(range ? ', ' : ': ');
  return text === '' ? '' : `${name} ${text}`;
};

/** A chart as a picture of dots between its axes, with the words of its source around it. */
export const renderChart = (chart: Chart, layout: Layout): string => {
  const { marks, style, measure } = layout;
  const ascii = marks.rule === '-';
  const columns = Math.min(widest, measure - 2);
  const bar = style.quiet(ascii ? '|' : '│');
  const corner = style.quiet(`${ascii ? '+' : '└'}${marks.rule.repeat(columns)}`);
  const picture = drawField(chart, columns, ascii).map((line) => `${bar}${line}`.trimEnd());
  const notes = [describeAxis('across:', chart.x), describeAxis('up:', chart.y)].filter((note) => note !== '');
  return [
    ...(chart.title === '' ? [] : wrapText(style.strong(chart.title), measure)),
    ...picture,
    corner,
    ...notes.flatMap((note) => wrapText(style.quiet(note), measure)),
  ].join('\n');
};
