import type { Token, TokenizerExtension } from 'marked';
import type { Footnote } from './tokens.ts';
import { isToken, makeSpace, makeText } from './tokens.ts';

const mark = /^\[\^([^\]\s^]+)\](?!:[ \t])/;
const definition =
  /^ {0,3}\[\^([^\]\s^]+)\]:[ \t]*(.*(?:\n(?!\s*\n| {0,3}\[\^[^\]\s^]+\]:)(?:[ \t]+.*|[^\s#>`~|<*+-].*)|(?:\n[ \t]*)+\n(?: {4}|\t).*)*)(?:\n+|$)/;

/** `text[^1]` in a line. Whether there is such a note is known only when everything is read. */
export const footnoteMark: TokenizerExtension = {
  name: 'footnoteMark',
  level: 'inline',
  tokenizer: (src) => {
    const match = mark.exec(src);
    return match ? { type: 'footnoteMark', raw: match[0], label: match[1] } : undefined;
  },
};

/** `[^1]: the note`, with the lines that go on from it and, indented, further blocks. */
export const footnoteDefinition: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  // Asked at every paragraph, with all the text that follows: only the paragraph itself is looked at.
  start: (src) => {
    const end = src.indexOf('\n\n');
    return /(?:^|\n) {0,3}\[\^[^\]\s^]+\]:/.exec(end < 0 ? src : src.slice(0, end))?.index;
  },
  tokenizer(src) {
    const match = definition.exec(src);
    if (!match) return undefined;
    const text = (match[2] ?? '').replace(/\n(?: {1,4}|\t)/g, '\n');
    return {
      type: 'footnoteDefinition',
      raw: match[0],
      label: match[1],
      tokens: this.lexer.blockTokens(text, []),
    };
  },
  childTokens: ['tokens'],
};

const keyOf = (label: string): string => label.toLowerCase();

/** Notes of one document, numbered in the order in which the text refers to them. */
export interface FootnoteBook {
  /** What stands for a mark: its number, or its source where there is no such note. */
  readonly refer: (label: string, raw: string) => Token;
  /** All notes that were defined, those with a number first. */
  readonly collect: () => Footnote[];
}

/** Takes the definitions out of `tokens` (top level; the blocks' places stay) and hands out numbers. */
export const gatherFootnotes = (
  tokens: Token[],
  settle: (tokens: Token[], notes: FootnoteBook) => Token[],
): FootnoteBook => {
  const defined = new Map<string, Token[]>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'footnoteDefinition' || isToken(token, 'text')) continue;
    const label: string = String(Reflect.get(token, 'label'));
    if (!defined.has(keyOf(label))) defined.set(keyOf(label), token.tokens ?? []);
    tokens[index] = makeSpace(token.raw);
  }
  const numbers = new Map<string, number>();
  const book: FootnoteBook = {
    refer: (label, raw) => {
      const key = keyOf(label);
      if (!defined.has(key)) return makeText(raw);
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return { type: 'footnoteMark', raw, number };
    },
    collect: () => {
      const notes: Footnote[] = [];
      // A note may refer to a further one: the list of numbers grows while it is walked.
      for (const [key, number] of numbers) notes.push({ number, tokens: settle(defined.get(key) ?? [], book) });
      for (const [key, blocks] of defined) if (!numbers.has(key)) notes.push({ tokens: settle(blocks, book) });
      return notes;
    },
  };
  return book;
};
