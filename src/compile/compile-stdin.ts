import { readFrontMatter } from '../book/front-matter.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import type { Content } from './compiled-book.ts';
import { compileContent } from './compile-recipe.ts';

const blankLines = /^(?:[ \t]*(?:\r\n|\r|\n))+/;

/** Markdown that stands in no book: its front matter is taken off and not used. @throws CookbookError for bytes */
export const compileStdin = (text: string): { readonly content: Content; readonly body: string } => {
  if (text.includes('\0')) {
    throw new CookbookError({ subject: '-', message: 'is no text', exitCode: exitCodes.trouble });
  }
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const body = bare.slice(readFrontMatter(bare).end).replace(blankLines, '');
  return { content: compileContent(body), body };
};
