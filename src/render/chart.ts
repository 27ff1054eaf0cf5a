/** What can be drawn of a Mermaid `xychart-beta`. */
export interface Chart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export interface Axis {
  readonly title: string;
  readonly range?: readonly [number, number];
  /** Names of the points, where the axis has no range. */
  readonly names: readonly string[];
}

export interface Series {
  readonly kind: 'line' | 'bar';
  readonly values: readonly number[];
}

/** More cannot be told apart on a terminal. */
const maxValues = 500;

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

const parseAxis = (text: string): Axis => {
  const range = /^(.*?)(-?[\d.]+)\s*-->\s*(-?[\d.]+)\s*$/.exec(text);
  if (range) return { title: unquote(range[1] ?? ''), range: [Number(range[2]), Number(range[3])], names: [] };
  const list = /^(.*?)\[(.*)\]\s*$/.exec(text);
  if (list) return { title: unquote(list[1] ?? ''), names: (list[2] ?? '').split(',').map(unquote) };
  return { title: unquote(text), names: [] };
};

const parseSeries = (kind: Series['kind'], text: string): Series | undefined => {
  const values = /\[([^\]]*)\]/.exec(text)?.[1]?.split(',').map(Number) ?? [];
  const isDrawable = values.length > 1 && values.length <= maxValues && values.every(Number.isFinite);
  return isDrawable ? { kind, values } : undefined;
};

/** Reads a Mermaid chart; undefined for every other diagram, and for one that is not understood whole. */
export const parseChart = (source: string): Chart | undefined => {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  if (!/^xychart(?:-beta)?$/.test(lines[0] ?? '')) return undefined;
  let title = '';
  let x: Axis = { title: '', names: [] };
  let y: Axis = { title: '', names: [] };
  const series: Series[] = [];
  for (const line of lines.slice(1)) {
    const [, word, rest = ''] = /^(title|x-axis|y-axis|line|bar)\b\s*(.*)$/.exec(line) ?? [];
    if (word === 'title') title = unquote(rest);
    else if (word === 'x-axis') x = parseAxis(rest);
    else if (word === 'y-axis') y = parseAxis(rest);
    else if (word === 'line' || word === 'bar') {
      const parsed = parseSeries(word, rest);
      if (!parsed) return undefined;
      series.push(parsed);
    } else return undefined;
  }
  return series.length > 0 ? { title, x, y, series } : undefined;
};
