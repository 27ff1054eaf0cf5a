import { listSections } from '../book/find.ts';
import { isPlaceholder } from '../book/health.ts';
import type { CompiledBook } from '../compile/compiled-book.ts';
import type { ShownRecipe } from '../render/view.ts';
import type { Request } from './command.ts';
import { requireSection } from './require-found.ts';
import { showRecipe } from './show-recipe.ts';

interface Result {
  readonly shown: ShownRecipe;
  readonly trouble?: string;
}

/**
 * Every recipe of a section in reading order, as one text: the page of a section keeps its place as the heading of
 * what the section holds, so headings move down by the depth of the folder. Cross-listed recipes stay at home.
 */
export const showSection = async (compiled: CompiledBook, name: string, request: Request): Promise<Result[]> => {
  const { shiftHeadings } = await import('../markdown/shift-headings.ts');
  const { book } = compiled;
  const section = await requireSection(book, name, 'cookbook show -r ');
  const within = new Map(listSections(section).map(({ path, page }) => [path, page]));
  const top = section.path.split('/').length;
  const recipes = book.recipes.filter(
    ({ path, status }) => within.has(path.split('/').slice(0, -1).join('/')) && !isPlaceholder(status),
  );
  return Promise.all(
    recipes.map(async (recipe) => {
      const { shown, trouble } = await showRecipe(compiled, recipe.id, 'cookbook show ', request);
      const depth = recipe.path.split('/').length - top - (recipe.isSectionPage ? 1 : 0);
      const { contents: _contents, ...rest } = shown;
      return {
        shown: { ...rest, markdown: shiftHeadings(shown.markdown, depth) },
        ...(trouble && { trouble }),
      };
    }),
  );
};
