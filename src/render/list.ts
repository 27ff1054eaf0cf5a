import { indentLines, paintStatus, type Canvas } from './canvas.ts';
import { displayWidth, padEnd, wrapText } from './text.ts';
import type { ListView, RecipeSummary } from './view.ts';

const gap = 2;
/** A column of titles narrower than this is hard to read. */
const narrowestTitle = 24;

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

/**
 * Id, title and health side by side, titles wrapped in their column; where that leaves them no room, each title with
 * the rest below it.
 */
export const setList = ({ recipes }: ListView, canvas: Canvas): string[] => {
  const { terminal, style } = canvas;
  const idWidth = widest(recipes.map(({ id }) => id));
  const statusWidth = widest(recipes.map(({ status }) => status ?? ''));
  const room = terminal.width - idWidth - statusWidth - 2 * gap;
  const titleWidth = Math.min(room, widest(recipes.map(({ title }) => title)));

  const asRow = ({ id, title, status }: RecipeSummary): string[] =>
    wrapText(style.title(title), titleWidth).map((line, index) => {
      const first = [padEnd(style.id(id), idWidth), padEnd(line, titleWidth), paintStatus(status, canvas)];
      const cells = index === 0 ? first : [' '.repeat(idWidth), line];
      return cells.join(' '.repeat(gap)).trimEnd();
    });
  const asRecord = ({ id, title, status }: RecipeSummary): string[] => [
    ...wrapText(style.title(title), terminal.width),
    ...indentLines(wrapText(`${style.id(id)}  ${paintStatus(status, canvas)}`, terminal.width - gap), gap),
  ];
  return recipes.flatMap(titleWidth === room && room < narrowestTitle ? asRecord : asRow);
};
