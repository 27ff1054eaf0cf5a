import type { Token } from 'marked';
import { isToken } from '../markdown/tokens.ts';
import { marksFor, type Marks } from './marks.ts';
import type { Style } from './style.ts';
import type { Terminal } from './terminal.ts';

export interface DocumentContext {
  readonly terminal: Terminal;
  readonly style: Style;
  /**
   * The id, or id#part, under which `show` finds what a relative link of the document leads to; undefined when it leads
   * to no recipe.
   */
  readonly resolveLink?: (href: string) => string | undefined;
}

/** What the blocks of one document share while they are set. */
export interface Layout {
  readonly style: Style;
  readonly marks: Marks;
  readonly hyperlinks: boolean;
  readonly resolveLink: (href: string) => string | undefined;
  /** Cells left where the block stands: for tables, fences and rules. */
  readonly width: number;
  /** Cells left for prose: longer lines are hard to follow. */
  readonly measure: number;
  /** Painted text of inline tokens; a newline in it is a hard break. */
  readonly inline: (tokens: readonly Token[]) => string;
  /** Block tokens as lines; blocks that stand tight have no blank line between them. */
  readonly blocks: (tokens: readonly Token[], tight?: boolean) => string;
  /** Sets something `cells` further right; it gets fewer, down to none, where the terminal is too narrow for that. */
  readonly indent: <Result>(cells: number, set: (granted: number) => Result) => Result;
}

/** Headings of levels 1 and 2 have a rule below them, and their text right under it. */
export const ruledLevels = 2;

const proseWidth = 88;
/** Nothing is set narrower than this, however deep it is nested. */
const leastWidth = 10;

interface Setter {
  readonly inline: (tokens: readonly Token[]) => string;
  readonly block: (token: Token) => string;
}

export const createLayout = ({ terminal, style, resolveLink }: DocumentContext, setter: () => Setter): Layout => {
  let indented = 0;
  return {
    style,
    marks: marksFor(terminal.ascii),
    hyperlinks: terminal.hyperlinks,
    resolveLink: resolveLink ?? (() => undefined),
    get width() {
      return terminal.width - indented;
    },
    get measure() {
      return Math.max(leastWidth, Math.min(terminal.width, proseWidth) - indented);
    },
    inline: (tokens) => setter().inline(tokens),
    blocks: (tokens, tight = false) => {
      let set = '';
      let isBelowRule = false;
      for (const token of tokens) {
        const block = setter().block(token);
        if (block === '') continue;
        const isHeading = isToken(token, 'heading');
        const isClose = tight || (isBelowRule && !isHeading);
        set += (set === '' ? '' : isClose ? '\n' : '\n\n') + block;
        isBelowRule = isHeading && token.depth <= ruledLevels;
      }
      return set;
    },
    indent: (cells, set) => {
      const granted = Math.max(0, Math.min(cells, terminal.width - indented - leastWidth));
      indented += granted;
      const result = set(granted);
      indented -= granted;
      return result;
    },
  };
};

/** Puts `first` before the first line of a block and `rest` before the others; empty lines get only its ink. */
export const prefixLines = (block: string, first: string, rest = first): string =>
  block
    .split('\n')
    .map((line, index) => (line === '' ? (index === 0 ? first : rest).trimEnd() : (index === 0 ? first : rest) + line))
    .join('\n');

/** Hangs a block behind its mark, which takes `width` cells; below the mark where that was not granted. */
export const hangBlock = (mark: string, width: number, body: string, granted: number): string => {
  const indent = ' '.repeat(granted);
  if (granted <= width && body !== '') return `${mark}\n${prefixLines(body, indent)}`;
  return prefixLines(body, `${mark} `, indent);
};
