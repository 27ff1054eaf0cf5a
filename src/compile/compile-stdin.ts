import { readFrontMatter } from '../book/front-matter.ts';
import type { Content } from './compiled-book.ts';
import { compileContent } from './compile-recipe.ts';

/** Markdown that stands in no book: its front matter is taken off and not used. */
export const compileStdin = (text: string): { readonly content: Content; readonly body: string } => {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const body = bare.slice(readFrontMatter(bare).end);
  return { content: compileContent(body), body };
};
