import { indentLines, paintStatus, type Canvas } from './canvas.ts';
import { quoteQuery } from './quote-query.ts';
import { displayWidth, wrapText } from './text.ts';
import type { HitsView, ShownHit } from './view.ts';

const proseWidth = 88;

const markMatches = ({ snippet, marks }: ShownHit, paint: (text: string) => string): string => {
  let painted = '';
  let from = 0;
  for (const [start, end] of marks) {
    painted += snippet.slice(from, start) + paint(snippet.slice(start, end));
    from = end;
  }
  return painted + snippet.slice(from);
};

/** However small the screen, this many hits are shown. */
const fewest = 2;
/** Characters of a correction's notice beside the two words. */
const noticeLength = 40;

/**
 * Numbered hits, each with what to type to read it; the last line says how to open one by its number. Unless a number
 * was asked for there are as many as the screen holds, so that the best one is in sight.
 */
export const setHits = ({ results, query, limit, corrections }: HitsView, canvas: Canvas): string[] => {
  const { terminal, style } = canvas;
  if (results.length === 0) return [];
  const separator = terminal.ascii ? ' - ' : ' · ';
  const indent = String(results.length).length + 3;
  const width = Math.min(terminal.width, proseWidth) - indent;

  const setHit = (hit: ShownHit, rank: number): string[] => {
    const { id, title, part, status, sections } = hit;
    const number = `${String(rank).padStart(indent - 2)}  `;
    const name = style.id(part ? `${id}#${part.slug}` : id);
    const isUnfinished = status !== undefined && ['placeholder', 'rough', 'draft'].includes(status);
    const place = [
      part?.heading,
      sections[0] === id ? undefined : sections[0],
      isUnfinished ? paintStatus(status, canvas) : undefined,
    ];
    const shownPlace = place.filter((word) => word !== undefined && word !== '').join(separator);
    const head = `${style.title(title)}  ${name}`;
    const heads =
      displayWidth(head) <= width ? [head] : [...wrapText(style.title(title), width), ...wrapText(name, width)];
    const below = [
      ...(shownPlace === '' ? [] : wrapText(style.quiet(shownPlace), width)),
      ...wrapText(markMatches(hit, style.match), width),
    ];
    const [first = '', ...rest] = heads;
    return [style.quiet(number) + first, ...indentLines([...rest, ...below], indent), ''];
  };
  const asTyped = quoteQuery(query) ?? 'QUERY';
  const setHints = (count: number): string[] => {
    const more = results.length - count;
    const hints = [
      `Open the best: cookbook search --open ${asTyped}`,
      ...(count > 1 ? ['the second: --open=2'] : []),
      ...(more > 0 ? [`${more} more: --limit ${results.length}`] : []),
    ];
    const whole = hints.join(separator);
    const lines = displayWidth(whole) <= terminal.width ? [whole] : [hints[0] ?? '', hints.slice(1).join(separator)];
    return lines.filter((line) => line !== '').flatMap((line) => wrapText(style.quiet(line), terminal.width));
  };

  const noticeLines = corrections.map(({ from, to }) =>
    Math.ceil((noticeLength + displayWidth(from + to)) / terminal.width),
  );
  // Below the hits: how to open one, the prompt of the shell, and what was corrected, which stderr tells.
  const footer = setHints(fewest).length + 1 + noticeLines.reduce((sum, lines) => sum + lines, 0);
  const shown: string[] = [];
  let count = 0;
  for (const hit of results) {
    const lines = setHit(hit, count + 1);
    if (limit === undefined && count >= fewest && shown.length + lines.length > terminal.height - footer) break;
    shown.push(...lines);
    count += 1;
  }
  return [...shown, ...setHints(count)];
};
