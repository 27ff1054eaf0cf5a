import { Marked, Parser, type MarkedExtension, type Token } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { renderCode } from './blocks/code.ts';
import { renderDefinitionList } from './blocks/definition-list.ts';
import { renderFootnoteMark, renderFootnotes } from './blocks/footnotes.ts';
import { renderHeading } from './blocks/heading.ts';
import { renderList } from './blocks/list.ts';
import { renderParagraph } from './blocks/paragraph.ts';
import { renderAlert, renderQuote } from './blocks/quote.ts';
import { renderRule } from './blocks/rule.ts';
import { renderTable } from './blocks/table.ts';
import { loadHighlighter, type Highlighter } from './highlight.ts';
import { createLayout, type DocumentContext, type Layout } from './layout.ts';
import { renderImage, renderLink } from './links.ts';
import type { Style } from './style.ts';

export type { DocumentContext } from './layout.ts';

const same = (text: string): string => text;

/** marked-terminal paints; what it guesses, replaces or looks up by itself is switched off. */
const themeOf = (style: Style) => ({
  code: same,
  blockquote: same,
  html: same,
  heading: same,
  firstHeading: same,
  hr: same,
  listitem: same,
  table: same,
  paragraph: same,
  strong: style.strong,
  em: style.em,
  codespan: style.code,
  del: style.del,
  link: style.link,
  href: style.link,
  text: same,
  emoji: false,
  unescape: false,
  showSectionPrefix: false,
  tab: 2,
});

/** One override for each block, and for what marked-terminal shows wrongly in a line. */
const createOverrides = (layout: Layout, highlight: Highlighter): MarkedExtension => ({
  renderer: {
    // The lexer made a blank of every newline: one in painted text is a hard break.
    text: (token) => ('tokens' in token && token.tokens ? renderParagraph(token.tokens, layout) : token.text),
    paragraph: ({ tokens }) => renderParagraph(tokens, layout),
    heading: (token) => renderHeading(token, layout),
    list: (token) => renderList(token, layout),
    blockquote: ({ tokens }) => renderQuote(tokens, layout),
    code: (token) => renderCode(token, highlight, layout),
    table: (token) => renderTable(token, layout),
    hr: () => renderRule(layout),
    link: (token) => renderLink(token, layout),
    image: (token) => renderImage(token, layout),
    codespan: ({ text }) => layout.style.code(`\`${text.replace(/[\t\n]/g, ' ')}\``),
    br: () => '\n',
    checkbox: () => '',
  },
  extensions: [
    { name: 'footnoteMark', renderer: (token) => renderFootnoteMark(token['number'], layout) },
    { name: 'footnotes', renderer: (token) => renderFootnotes(token['notes'], layout) },
    { name: 'definitionList', renderer: (token) => renderDefinitionList(token['definitions'], layout) },
    { name: 'alert', renderer: (token) => renderAlert(token['kind'], token.tokens ?? [], layout) },
  ],
});

/** Blocks that can hold fences. */
const containers = new Set(['list', 'list_item', 'blockquote', 'alert', 'footnotes', 'definitionList']);

const collectLanguages = (value: unknown, found: string[]): string[] => {
  if (typeof value !== 'object' || value === null) return found;
  if ('type' in value) {
    if (value.type === 'code' && 'lang' in value && typeof value.lang === 'string') found.push(value.lang);
    if (typeof value.type !== 'string' || !containers.has(value.type)) return found;
  }
  for (const child of Object.values(value)) if (typeof child === 'object') collectLanguages(child, found);
  return found;
};

/**
 * A document as lines of at most the terminal's width, ending in exactly one newline. The tokens are those of
 * `lexMarkdown` or `stripTokens`. The text is the same with colour and without.
 */
export const renderDocument = async (tokens: readonly Token[], context: DocumentContext): Promise<string> => {
  const { terminal, style } = context;
  const languages = terminal.color ? collectLanguages(tokens, []) : [];
  const highlight = await loadHighlighter(languages, style);
  const layout = createLayout(context, () => setter);
  const marked = new Marked(markedTerminal(themeOf(style)), createOverrides(layout, highlight));
  const parser = new Parser(marked.defaults);
  const setter = {
    inline: (inline: readonly Token[]) => parser.parseInline([...inline]),
    block: (token: Token) => parser.parse([token]),
  };
  return `${layout.blocks(tokens)}\n`;
};
