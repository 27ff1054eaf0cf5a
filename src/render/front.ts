import { indentLines, paintHealth, type Canvas } from './canvas.ts';
import { displayWidth, padEnd, wrapText } from './text.ts';
import type { FrontView, TreeSection } from './view.ts';

const indent = 2;
const gap = 2;
/** Folders below this level are for `cookbook tree`; on a small screen those below a higher one too. */
const deepest = 3;
const mostSections = 16;

interface Row {
  readonly left: string;
  readonly right: string;
}

const listRows = (section: TreeSection, level: number, depth: number, canvas: Canvas): Row[] => {
  const lead = ' '.repeat(indent * level);
  const row = { left: `${lead}${canvas.style.id(section.id)}`, right: paintHealth(section.health, canvas) };
  const below = level + 1 < depth ? section.sections : [];
  return [row, ...below.flatMap((child) => listRows(child, level + 1, depth, canvas))];
};

/** Left and right side by side while the left column leaves room, else below one another. */
const setRows = (rows: readonly Row[], width: number): string[] => {
  const left = Math.max(0, ...rows.map((row) => displayWidth(row.left))) + gap;
  const roomy = left <= width / 2;
  return rows.flatMap((row) => {
    const lines = wrapText(row.right, roomy ? width - left : width - 2 * indent);
    if (!roomy) return [row.left, ...(row.right === '' ? [] : indentLines(lines, 2 * indent))];
    return lines.map((line, index) => ((index === 0 ? padEnd(row.left, left) : ' '.repeat(left)) + line).trimEnd());
  });
};

interface Measure {
  /** Levels of folders. */
  readonly depth: number;
  /** Without what a small screen has no room for: the summary, the empty lines. */
  readonly isTight: boolean;
}

const setMeasured = (view: FrontView, canvas: Canvas, { depth, isTight }: Measure): string[] => {
  const { terminal, style } = canvas;
  const width = terminal.width - indent;
  const setBlock = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [...(isTight ? [] : ['']), style.heading(2, heading), ...indentLines(lines, indent)];

  const rows = view.sections.flatMap((section) => listRows(section, 0, depth, canvas));
  const more = rows.length - mostSections;
  const contents = setRows(rows.slice(0, mostSections), width);
  const setSymptom = ({ when, id }: FrontView['symptoms'][number]): string[] => {
    const line = `${when}${' '.repeat(gap)}${style.id(id)}`;
    return displayWidth(line) <= width ? [line] : [...wrapText(when, width), ...indentLines([style.id(id)], indent)];
  };
  const loose = view.recipes.length > 0 ? [style.quiet(`${view.recipes.length} more at the top: cookbook list`)] : [];
  return [
    ...wrapText(style.heading(1, view.title), terminal.width),
    ...(view.summary && !isTight ? wrapText(style.quiet(view.summary), terminal.width) : []),
    ...setBlock('What is in it', [
      ...contents,
      ...(more > 0 ? [style.quiet(`and ${more} more: cookbook tree`)] : []),
      ...loose,
    ]),
    ...setBlock('What hurts?', view.symptoms.flatMap(setSymptom)),
    ...setBlock(
      'Commands',
      setRows(
        view.commands.map(({ usage, summary }) => ({ left: style.id(usage), right: summary })),
        width,
      ),
    ),
  ];
};

/** The prompt of the shell. */
const footer = 1;

/**
 * Where to begin: what the book holds, a few symptoms, the commands. Folders are left out, the deepest first, where the
 * screen would not hold them, so that the title is in sight.
 */
export const setFront = (view: FrontView, canvas: Canvas): string[] => {
  const measures = [
    ...Array.from({ length: deepest }, (_, index) => ({ depth: deepest - index, isTight: false })),
    { depth: 1, isTight: true },
  ];
  let lines: string[] = [];
  for (const measure of measures) {
    lines = setMeasured(view, canvas, measure);
    if (lines.length + footer <= canvas.terminal.height) break;
  }
  return lines;
};
