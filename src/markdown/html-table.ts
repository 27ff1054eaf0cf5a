import type { Token, Tokens } from 'marked';
import { inlineOf } from './html-inline.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { makeParagraph } from './tokens.ts';

type Align = 'left' | 'right' | 'center' | null;

const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && 'tag' in node;

/** The elements of some kinds below one, but not those inside a table in it. */
const findAll = (element: HtmlElement, tags: ReadonlySet<string>): HtmlElement[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (tags.has(child.tag)) return [child];
    return child.tag === 'table' ? [] : findAll(child, tags);
  });

const rowTags = new Set(['tr']);
const cellTags = new Set(['td', 'th']);
const captionTags = new Set(['caption']);
const maxSpan = 50;

const alignOf = ({ attributes }: HtmlElement): Align => {
  const named = attributes.get('align') ?? /text-align:\s*(\w+)/.exec(attributes.get('style') ?? '')?.[1];
  return named === 'left' || named === 'right' || named === 'center' ? named : null;
};

const makeCell = (tokens: Token[], header: boolean, align: Align): Tokens.TableCell => ({
  text: '',
  tokens,
  header,
  align,
});

const isBold = ({ tokens }: Tokens.TableCell): boolean =>
  tokens.length > 0 &&
  tokens.every(
    (token) =>
      token.type === 'strong' || (token.type === 'text' && 'text' in token && String(token.text).trim() === ''),
  );

/** A table token for a <table>. The first row is the head where its cells are <th> or all bold; else there is none. */
export const makeTable = (element: HtmlElement): Token[] => {
  const aligns: Align[] = [];
  const rows = findAll(element, rowTags).map((row) => {
    const cells: Tokens.TableCell[] = [];
    for (const cell of findAll(row, cellTags)) {
      aligns[cells.length] ??= alignOf(cell);
      cells.push(makeCell(inlineOf(cell), cell.tag === 'th', null));
      const span = Math.min(maxSpan, Number.parseInt(cell.attributes.get('colspan') ?? '1', 10) || 1);
      for (let extra = 1; extra < span; extra += 1) cells.push(makeCell([], false, null));
    }
    return cells;
  });
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const captions = findAll(element, captionTags).map((caption) => makeParagraph(inlineOf(caption)));
  if (columns === 0) return captions;
  const fill = (cells: readonly Tokens.TableCell[]): Tokens.TableCell[] =>
    Array.from({ length: columns }, (_, index) => cells[index] ?? makeCell([], false, null));
  const [first = []] = rows;
  const isHead = rows.length > 1 && first.length > 0 && (first.every(({ header }) => header) || first.every(isBold));
  const align = Array.from({ length: columns }, (_, index) => aligns[index] ?? null);
  const table: Tokens.Table = {
    type: 'table',
    raw: '',
    align,
    header: fill(isHead ? first : []),
    rows: (isHead ? rows.slice(1) : rows).map(fill),
  };
  return [...captions, table];
};
