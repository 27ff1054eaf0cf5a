import type { Token, Tokens } from 'marked';
import { markBadges } from './badges.ts';
import { decodeText } from './decode.ts';
import { gatherFootnotes, type FootnoteBook } from './footnotes.ts';
import { toBlocks } from './html-block.ts';
import { buildHtml, readHtml } from './html-tree.ts';
import { settleInline } from './settle-inline.ts';
import { alertKinds, isToken, makeSpace, makeText, type Definition } from './tokens.ts';

const tableOfContents = /^\s*\[\[?_?toc_?\]\]?\s*$/i;
const headingId = /\s*\{[#.][^{}]*\}\s*$/;
const alertTitle = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/** Whether HTML leaves a table or list open: it then goes on behind the blank line, with Markdown in its cells. */
const opensContainer = (html: string, depth: number): number => {
  let open = depth;
  for (const part of readHtml(html)) {
    if (part.kind === 'text' || !/^(?:table|ul|ol|dl)$/.test(part.tag)) continue;
    open = Math.max(0, open + (part.kind === 'open' ? 1 : -1));
  }
  return open;
};

/** Where the HTML that begins at `start` ends: one token further, or behind the token that closes what it opened. */
const findHtmlEnd = (tokens: readonly Token[], start: number): number => {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token && isToken(token, 'html')) depth = opensContainer(token.text, depth);
    if (depth === 0) return index + 1;
  }
  return start + 1;
};

const settleQuote = (token: Tokens.Blockquote, notes: FootnoteBook): Token => {
  const [first, ...rest] = token.tokens;
  const [start, ...others] = first && isToken(first, 'paragraph') ? first.tokens : [];
  const title = start && isToken(start, 'text') ? alertTitle.exec(start.text) : null;
  const kind = alertKinds.find((known) => known === title?.[1]?.toLowerCase());
  if (!kind || !first || !isToken(first, 'paragraph') || !start || !isToken(start, 'text')) {
    return { ...token, tokens: settleBlocks(token.tokens, notes) };
  }
  const body = { ...first, tokens: [makeText(start.text.slice(title?.[0].length ?? 0)), ...others] };
  return { type: 'alert', raw: token.raw, kind, tokens: settleBlocks([body, ...rest], notes) };
};

const settleHeading = (token: Tokens.Heading, notes: FootnoteBook): Token => {
  const tokens = markBadges(settleInline(token.tokens, notes), 1);
  const last = tokens.at(-1);
  if (last && isToken(last, 'text')) tokens[tokens.length - 1] = makeText(last.text.replace(headingId, ''));
  return { ...token, tokens };
};

const settleTable = (token: Tokens.Table, notes: FootnoteBook): Token => {
  const settleCell = (cell: Tokens.TableCell): Tokens.TableCell => ({
    ...cell,
    tokens: settleInline(cell.tokens, notes),
  });
  return { ...token, header: token.header.map(settleCell), rows: token.rows.map((row) => row.map(settleCell)) };
};

const settleBlock = (token: Token, notes: FootnoteBook): Token => {
  if (isToken(token, 'paragraph')) {
    if (tableOfContents.test(token.text)) return makeSpace(token.raw);
    return { ...token, tokens: markBadges(settleInline(token.tokens, notes)) };
  }
  if (isToken(token, 'heading')) return settleHeading(token, notes);
  if (isToken(token, 'text')) {
    return token.tokens ? { ...token, tokens: settleInline(token.tokens, notes) } : makeText(decodeText(token.text));
  }
  if (isToken(token, 'blockquote')) return settleQuote(token, notes);
  if (isToken(token, 'list')) {
    const items = token.items.map((item) => ({ ...item, tokens: settleBlocks(item.tokens, notes) }));
    return { ...token, items };
  }
  if (isToken(token, 'table')) return settleTable(token, notes);
  if (isToken(token, 'code')) return { ...token, lang: decodeText(token.lang ?? '') };
  if (token.type === 'definitionList') {
    const written: readonly Definition[] = Reflect.get(token, 'definitions');
    const definitions = written.map(({ term, definitions: bodies }): Definition => ({
      term: settleInline(term, notes),
      definitions: bodies.map((body) => settleBlocks(body, notes)),
    }));
    return { type: 'definitionList', raw: token.raw, definitions };
  }
  return isToken(token, 'hr') ? token : makeSpace(token.raw);
};

const settleBlocks = (tokens: readonly Token[], notes: FootnoteBook): Token[] => {
  const settled: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.type === 'checkbox') continue;
    if (!isToken(token, 'html')) {
      settled.push(settleBlock(token, notes));
      continue;
    }
    const end = findHtmlEnd(tokens, index);
    const run = tokens.slice(index, end);
    const pieces = run.map((piece) => (isToken(piece, 'html') ? piece.text : settleBlock(piece, notes)));
    const raw = run.map((piece) => piece.raw).join('');
    settled.push(makeSpace(raw), ...toBlocks(buildHtml(pieces).children));
    index = end - 1;
  }
  return settled;
};

/**
 * The lexer's tokens made ready for rendering: no HTML, no entities, no definitions of links and notes; footnotes
 * numbered and at the end. The raw text of the top-level tokens still adds up to the source.
 */
export const settleTokens = (tokens: Token[]): Token[] => {
  const notes = gatherFootnotes(tokens, settleBlocks);
  const settled = settleBlocks(tokens, notes);
  const footnotes = notes.collect();
  return footnotes.length === 0 ? settled : [...settled, { type: 'footnotes', raw: '', notes: footnotes }];
};
