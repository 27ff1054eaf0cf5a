import type { Token, Tokens } from 'marked';
import { decodeText } from './decode.ts';
import { isEmpty, isHidden, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { makeText, wordsOf } from './tokens.ts';

const strongTags = new Set(['b', 'strong', 'mark', 'th']);
const emTags = new Set(['i', 'em', 'cite', 'dfn', 'var', 'ins', 'u']);
const delTags = new Set(['s', 'strike', 'del']);
const codeTags = new Set(['code', 'kbd', 'samp', 'tt']);

/** Inline tokens for the content of an inline element: the nearest thing that Markdown has. */
export const wrapInline = (
  tag: string,
  attributes: ReadonlyMap<string, string>,
  tokens: Token[],
  words: string,
): Token[] => {
  if (words.trim() === '' && tokens.every((token) => token.type === 'text')) return tokens;
  if (strongTags.has(tag)) return [{ type: 'strong', raw: '', text: words, tokens }];
  if (emTags.has(tag)) return [{ type: 'em', raw: '', text: words, tokens }];
  if (delTags.has(tag)) return [{ type: 'del', raw: '', text: words, tokens }];
  if (codeTags.has(tag)) return [{ type: 'codespan', raw: '', text: words.replace(/\s+/g, ' ') }];
  if (tag === 'q') return [makeText('“'), ...tokens, makeText('”')];
  // x<sup>2</sup> is not x2; 1<sup>st</sup> is 1st.
  if (tag === 'sup' && /^[\d+\-−(]/.test(words.trim())) return [makeText('^'), ...tokens];
  const href = tag === 'a' ? attributes.get('href') : undefined;
  if (href) return [{ type: 'link', raw: '', href: decodeText(href), text: words, tokens } satisfies Tokens.Link];
  return tokens;
};

/** Inline tokens for an element that has no content. */
export const makeEmptyElement = (tag: string, attributes: ReadonlyMap<string, string>): Token[] => {
  if (tag === 'br') return [{ type: 'br', raw: '' }];
  if (tag === 'input' && attributes.get('type') === 'checkbox') {
    return [makeText(attributes.has('checked') ? '[x] ' : '[ ] ')];
  }
  if (tag !== 'img') return [];
  const title = attributes.get('title');
  return [
    {
      type: 'image',
      raw: '',
      href: decodeText(attributes.get('src') ?? ''),
      title: title === undefined ? null : decodeText(title),
      text: decodeText(attributes.get('alt') ?? ''),
      tokens: [],
    },
  ];
};

/** Elements that stand on lines of their own. */
export const blockTags = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1
  h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ul tbody tr td th
  thead tfoot caption`.split(/\s+/),
);

/** Inline tokens for nodes; blocks among them become lines of their own. */
export const toInline = (nodes: readonly HtmlNode[]): Token[] =>
  nodes.flatMap((node): Token[] => {
    if (typeof node === 'string') return node === '' ? [] : [makeText(decodeText(node).replace(/[ \t\n]+/g, ' '))];
    if ('token' in node) {
      const { token } = node;
      return 'tokens' in token && token.tokens
        ? [{ type: 'br', raw: '' }, ...token.tokens]
        : [makeText(wordsOf([token]))];
    }
    if (isHidden(node.tag)) return [];
    if (isEmpty(node.tag)) return makeEmptyElement(node.tag, node.attributes);
    const tokens = toInline(node.children);
    const inline = wrapInline(node.tag, node.attributes, tokens, wordsOf(tokens));
    return blockTags.has(node.tag) ? [{ type: 'br', raw: '' }, ...inline] : inline;
  });

const isBlank = (token: Token | undefined): boolean =>
  token?.type === 'br' || (token?.type === 'text' && 'text' in token && String(token.text).trim() === '');

/** Without blanks and breaks at either end. */
export const trimInline = (tokens: Token[]): Token[] => {
  let start = 0;
  let end = tokens.length;
  while (start < end && isBlank(tokens[start])) start += 1;
  while (end > start && isBlank(tokens[end - 1])) end -= 1;
  return tokens.slice(start, end);
};

/** Inline tokens for the content of one element, without blanks and breaks around it. */
export const inlineOf = (element: HtmlElement): Token[] => trimInline(toInline(element.children));
