import { join } from 'node:path';
import { isPlaceholder, rankOf } from '../book/health.ts';
import { listSections } from '../book/find.ts';
import type { Book, Recipe, Section } from '../book/types.ts';
import type { RecipeSummary, TreeSection } from '../render/view.ts';
import type { Options } from './command.ts';
import { requireSection } from './require-found.ts';

/** @param folder absolute path of the book */
export const summarize = (recipe: Recipe, folder: string): RecipeSummary => ({
  id: recipe.id,
  title: recipe.title,
  ...(recipe.summary && { summary: recipe.summary }),
  ...(recipe.status && { status: recipe.status }),
  path: recipe.path,
  file: join(folder, recipe.path),
  sections: recipe.sections,
  tags: recipe.tags,
});

/** What --in, --tag, --status and --all let through. @throws CookbookError when there is no such section */
export const createFilter = async (book: Book, options: Options): Promise<(recipe: Recipe) => boolean> => {
  const section = options.in === undefined ? undefined : await requireSection(book, options.in, '--in ');
  const within = section && new Set(listSections(section).map(({ id }) => id));
  const tag = options.tag?.toLowerCase();
  const lowest = rankOf(options.status);
  const showsAll = options.all === true || options.status === 'placeholder';
  return (recipe) =>
    (showsAll || !isPlaceholder(recipe.status)) &&
    (within === undefined || recipe.sections.some((id) => within.has(id))) &&
    (tag === undefined || recipe.tags.some((own) => own.toLowerCase() === tag)) &&
    rankOf(recipe.status) >= lowest;
};

/** A section as trees show it, with what a filter lets through. */
export const summarizeSection = (
  section: Section,
  book: Book,
  folder: string,
  allows: (recipe: Recipe) => boolean,
): TreeSection => {
  const byId = new Map(book.recipes.map((recipe) => [recipe.id, recipe]));
  const pick = (ids: readonly string[]): Recipe[] => ids.flatMap((id) => byId.get(id) ?? []).filter(allows);
  const visit = ({ id, title, page, recipes, also, sections, health }: Section): TreeSection => {
    const summary = page === undefined ? undefined : byId.get(page)?.summary;
    const [allowedPage] = page === undefined ? [] : pick([page]);
    return {
      id,
      title,
      ...(summary && { summary }),
      ...(allowedPage && { page: allowedPage.id }),
      health,
      recipes: [
        ...pick(recipes).map((recipe) => ({ ...summarize(recipe, folder), crossListed: false })),
        ...pick(also).map((recipe) => ({ ...summarize(recipe, folder), crossListed: true })),
      ],
      sections: sections.map(visit).filter((child) => !isEmptySection(child)),
    };
  };
  return visit(section);
};

export const isEmptySection = ({ page, recipes, sections }: TreeSection): boolean =>
  page === undefined && recipes.length === 0 && sections.every(isEmptySection);
