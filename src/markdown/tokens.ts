import type { MarkedToken, Token, Tokens } from 'marked';

export interface Footnote {
  /** As in the marks; absent for a note that no text refers to. */
  readonly number?: number;
  readonly tokens: readonly Token[];
}

export interface Definition {
  /** Inline tokens. */
  readonly term: readonly Token[];
  /** Block tokens of each definition. */
  readonly definitions: readonly (readonly Token[])[];
}

export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type AlertKind = (typeof alertKinds)[number];

/** Narrows a token to one of marked's own kinds. */
export const isToken = <Type extends MarkedToken['type']>(
  token: Token,
  type: Type,
): token is Extract<MarkedToken, { type: Type }> => token.type === type;

export const makeText = (text: string): Tokens.Text => ({ type: 'text', raw: '', text });

/** A block that shows nothing but keeps its place in the source. */
export const makeSpace = (raw: string): Tokens.Space => ({ type: 'space', raw });

export const makeParagraph = (tokens: Token[], raw = ''): Tokens.Paragraph => ({
  type: 'paragraph',
  raw,
  text: '',
  tokens,
});

/** The words of inline tokens, without their styles. */
export const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if ('tokens' in token && token.tokens && token.type !== 'image') return wordsOf(token.tokens);
      if (token.type === 'br') return ' ';
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
