import type { Token, Tokens } from 'marked';
import { markBadges } from './badges.ts';
import { decodeText } from './decode.ts';
import { blockTags, inlineOf, toInline, trimInline } from './html-inline.ts';
import { isHidden, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { makeTable } from './html-table.ts';
import { makeParagraph, wordsOf, type Definition } from './tokens.ts';

const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && 'tag' in node;

const isBlock = (node: HtmlNode): boolean =>
  typeof node !== 'string' && ('token' in node || blockTags.has(node.tag) || node.children.some(isBlock));

/** All text below an element as it stands, for <pre>. */
const sourceText = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return decodeText(node);
      if ('token' in node) return wordsOf([node.token]);
      return node.tag === 'br' ? '\n' : sourceText(node.children);
    })
    .join('');

const makeList = (element: HtmlElement): Token[] => {
  const items = element.children.filter(isElement).map((child): Tokens.ListItem => {
    const tokens = toBlocks(child.children).map((token): Token => {
      // In a tight list a paragraph is a text.
      return token.type === 'paragraph'
        ? { type: 'text', raw: '', text: '', tokens: 'tokens' in token ? (token.tokens ?? []) : [] }
        : token;
    });
    return { type: 'list_item', raw: '', task: false, loose: false, text: '', tokens };
  });
  const ordered = element.tag === 'ol';
  const start = Number.parseInt(element.attributes.get('start') ?? '1', 10);
  return [{ type: 'list', raw: '', ordered, start: ordered ? start || 1 : '', loose: false, items }];
};

const makeDefinitions = (element: HtmlElement): Token[] => {
  const definitions: { term: Token[]; definitions: Token[][] }[] = [];
  for (const child of element.children.filter(isElement)) {
    if (child.tag === 'dt') definitions.push({ term: inlineOf(child), definitions: [] });
    else definitions.at(-1)?.definitions.push(toBlocks(child.children));
  }
  return [{ type: 'definitionList', raw: '', definitions: definitions satisfies Definition[] }];
};

const languageOf = (element: HtmlElement): string => {
  const inner = element.children.find(isElement);
  const named = `${element.attributes.get('class') ?? ''} ${inner?.attributes.get('class') ?? ''}`;
  return element.attributes.get('lang') ?? /(?:language|lang)-(\S+)/.exec(named)?.[1] ?? '';
};

const makeBlock = (element: HtmlElement): Token[] => {
  const { tag } = element;
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level) {
    const tokens = markBadges(inlineOf(element), 1);
    // It begins no part: those are Markdown's.
    return [{ type: 'heading', raw: '', html: true, depth: Number(level), text: wordsOf(tokens), tokens }];
  }
  if (tag === 'hr') return [{ type: 'hr', raw: '' }];
  if (tag === 'table') return makeTable(element);
  if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') return makeList(element);
  if (tag === 'dl') return makeDefinitions(element);
  if (tag === 'pre') {
    const text = sourceText(element.children).replace(/^\n|\n$/g, '');
    return [{ type: 'code', raw: '', lang: languageOf(element), text } satisfies Tokens.Code];
  }
  if (tag === 'blockquote') return [{ type: 'blockquote', raw: '', text: '', tokens: toBlocks(element.children) }];
  if (tag === 'summary') {
    const tokens = inlineOf(element);
    return tokens.length === 0 ? [] : [makeParagraph([{ type: 'strong', raw: '', text: wordsOf(tokens), tokens }])];
  }
  return toBlocks(element.children);
};

/** Block tokens for nodes: blocks as they are, and what stands between them as paragraphs. */
export const toBlocks = (nodes: readonly HtmlNode[]): Token[] => {
  const blocks: Token[] = [];
  let line: HtmlNode[] = [];
  const endParagraph = (): void => {
    const tokens = markBadges(trimInline(toInline(line)));
    if (tokens.length > 0) blocks.push(makeParagraph(tokens));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !isBlock(node)) {
      line.push(node);
      continue;
    }
    endParagraph();
    if ('token' in node) blocks.push(node.token);
    else if (!isHidden(node.tag)) blocks.push(...makeBlock(node));
  }
  endParagraph();
  return blocks;
};
