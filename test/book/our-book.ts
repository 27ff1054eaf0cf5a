import { join } from 'node:path';
import { openFolderBook } from '../../src/compile/folder-book.ts';
import type { Searchable } from '../../src/search/types.ts';

export const folder = join(import.meta.dirname, '..', '..', 'recipes');

export const compiled = openFolderBook(folder);

export const recipes = compiled.searchables();

/** Answers a question, and so has all that a recipe has; pages of sections only lead on, and so does the appendix. */
export const isCooked = ({ recipe }: Searchable): boolean =>
  recipe.when.length > 0 || !(recipe.isSectionPage || recipe.path.startsWith('appendix/'));

export const cooked = recipes.filter(isCooked);

export const markdownOf = (id: string): string => {
  const found = recipes.find(({ recipe }) => recipe.id === id);
  if (!found) throw new Error(`no recipe ${id}`);
  return found.markdown;
};

const fence = /^(?:```|~~~)[^]*?^(?:```|~~~)$/gm;

/** Without what stands in fences: templates, forms filled in, drawings. */
export const proseOf = (markdown: string): string => markdown.replace(fence, '');

/** Words as a reader counts them: what holds a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Text as one line, so that what is looked for may be broken over two. */
export const unwrap = (markdown: string): string => markdown.replace(/\s+/g, ' ');
