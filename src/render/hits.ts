import { indentLines, paintStatus, type Canvas } from './canvas.ts';
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

/** Numbered hits, each with what to type to read it; the last line says how to open one by its number. */
export const setHits = ({ results, query }: HitsView, canvas: Canvas): string[] => {
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
    const place = [part?.heading, sections[0], isUnfinished ? paintStatus(status, canvas) : undefined];
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
  const example = Math.min(2, results.length);
  const how = `Open one: cookbook search --open${example > 1 ? `=${example}` : ''} ${query.length > 40 ? 'QUERY' : query}`;
  return [...results.flatMap((hit, index) => setHit(hit, index + 1)), ...wrapText(style.quiet(how), terminal.width)];
};
