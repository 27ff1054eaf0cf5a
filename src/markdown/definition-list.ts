import type { Token, TokenizerExtension, Tokens } from 'marked';
import type { Definition } from './tokens.ts';

/** A line that can be a term: no other block begins with it. */
const term = String.raw`(?! {0,3}(?:[-*+>|:<=]|#{1,6} |\d+[.)][ \t]|${'`'}{3}|~{3}|\[\^)| {4})[^\n]*\S[^\n]*\n`;
const definitionLine = String.raw` {0,3}:[ \t]+\S[^\n]*`;
const continuation = String.raw`\n(?!${definitionLine})(?:[ \t]+\S[^\n]*|(?:[ \t]*\n)+(?: {4}|\t)[^\n]*)`;
const entry = String.raw`${term}(?:[ \t]*\n)?${definitionLine}(?:${continuation}|\n(?:[ \t]*\n)?${definitionLine})*`;
const list = new RegExp(String.raw`^(?:${entry}(?:\n+|$))+`);
const entries = new RegExp(entry, 'g');
const definitions = new RegExp(String.raw`^ {0,3}:[ \t]+`, 'm');

/** `Term`, then lines that begin with `: `, as in PHP Markdown Extra, pandoc and many wikis. */
export const definitionList: TokenizerExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(src) {
    // A cheap look first: this runs at every block.
    const second = src.indexOf('\n');
    if (second < 0 || !/^\n?(?:[ \t]*\n)? {0,3}:[ \t]/.test(src.slice(second + 1, second + 200))) return undefined;
    const raw = list.exec(src)?.[0];
    if (!raw) return undefined;
    const found: Definition[] = [];
    for (const [text] of raw.matchAll(entries)) {
      const [head = '', ...bodies] = text.split(definitions).length > 1 ? splitEntry(text) : [text];
      const inline: Token[] = [];
      this.lexer.inline(head.trim(), inline);
      found.push({ term: inline, definitions: bodies.map((body) => this.lexer.blockTokens(body, [])) });
    }
    return { type: 'definitionList', raw, definitions: found } satisfies Tokens.Generic;
  },
};

const splitEntry = (text: string): string[] =>
  text.split(/^ {0,3}:[ \t]+/m).map((body) => body.replace(/\n(?: {1,4}|\t)/g, '\n').trim());
