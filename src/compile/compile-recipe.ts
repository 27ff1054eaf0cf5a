import { lexMarkdown, stripTokens } from '../markdown/lex.ts';
import { collectLinks } from '../markdown/links.ts';
import { outlineMarkdown } from '../markdown/outline.ts';
import type { Content } from './compiled-book.ts';

/** @param markdown a recipe's text from its heading on */
export const compileContent = (markdown: string): Content => {
  const { tokens, trouble } = lexMarkdown(markdown);
  return {
    parts: outlineMarkdown(markdown),
    links: collectLinks(tokens),
    tokens: stripTokens(tokens),
    ...(trouble && { trouble }),
  };
};
