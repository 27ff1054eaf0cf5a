import { indentLines, paintStatus, type Canvas } from './canvas.ts';
import { displayWidth, padEnd, wrapText } from './text.ts';
import type { ListView, RecipeSummary } from './view.ts';

const gap = 2;

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

/** Id, title and health side by side where the widest fit, else the title with the rest below it. */
export const setList = ({ recipes }: ListView, canvas: Canvas): string[] => {
  const { terminal, style } = canvas;
  const ids = widest(recipes.map(({ id }) => id));
  const titles = widest(recipes.map(({ title }) => title));
  const statuses = widest(recipes.map(({ status }) => status ?? ''));
  const asRow = ({ id, title, status }: RecipeSummary): string[] => {
    const row = [
      padEnd(style.id(id), ids + gap),
      padEnd(style.title(title), titles + gap),
      paintStatus(status, canvas),
    ];
    return [row.join('').trimEnd()];
  };
  const asRecord = ({ id, title, status }: RecipeSummary): string[] => [
    ...wrapText(style.title(title), terminal.width),
    ...indentLines(wrapText(`${style.id(id)}  ${paintStatus(status, canvas)}`, terminal.width - gap), gap),
  ];
  return recipes.flatMap(ids + titles + statuses + 2 * gap <= terminal.width ? asRow : asRecord);
};
