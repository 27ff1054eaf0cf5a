import { cleanLine } from '../markdown/clean.ts';
import { assignRecipeIds, assignSectionIds } from './assign-ids.ts';
import { type Folder, groupFolders, listFolders, listRecipes } from './group-folders.ts';
import { rollUp } from './health.ts';
import { compareNames, foldName, folderOf } from './names.ts';
import { titleFromPath, type Parsed, type ParsedRecipe } from './parse.ts';
import type { Book, Problem, Recipe, Section, Status } from './types.ts';

/** The nearest contents page above a recipe that marks it, the root's last. */
const findHearsay = (recipe: ParsedRecipe, pages: ReadonlyMap<string, ParsedRecipe>): Status | undefined => {
  for (let folder = folderOf(recipe.path); ; folder = folderOf(folder)) {
    const page = pages.get(folder);
    const mark = page?.marks.get(recipe.path) ?? page?.marks.get(folderOf(recipe.path));
    if (page !== recipe && mark) return mark;
    if (folder === '') return undefined;
  }
};

/** Finds the id of a section by its id or its path, in any spelling. */
const createSectionResolver = (sectionIds: ReadonlyMap<string, string>): ((name: string) => string | undefined) => {
  const byName = new Map<string, string>();
  for (const [path, id] of sectionIds) {
    if (path === '') continue;
    byName.set(foldName(path), id);
    if (!byName.has(foldName(id))) byName.set(foldName(id), id);
  }
  return (name) => byName.get(foldName(name));
};

const createRecipe = (
  { also, order: _order, marks: _marks, guess, status: own, ...rest }: ParsedRecipe,
  id: string,
  home: string,
  hearsay: Status | undefined,
  isSectionPage: boolean,
  usesMarks: boolean,
  resolveSection: (name: string) => string | undefined,
): Recipe => {
  const status = own ?? hearsay ?? (guess === 'placeholder' || usesMarks ? guess : undefined);
  const further = new Set(also.flatMap((name) => resolveSection(name) ?? []));
  further.delete(home);
  const sections = home === '' ? [...further] : [home, ...further];
  return { id, ...rest, ...(status && { status }), sections, isSectionPage };
};

interface BuiltSection {
  readonly section: Section;
  /** What it counts: each recipe in it and below it once. */
  readonly below: readonly Recipe[];
}

const buildSection = (
  folder: Folder,
  rootTitle: string,
  sectionIds: ReadonlyMap<string, string>,
  byPath: ReadonlyMap<string, Recipe>,
  listedIn: ReadonlyMap<string, readonly Recipe[]>,
): BuiltSection => {
  const { path } = folder;
  const id = sectionIds.get(path) ?? '';
  const page = folder.page && byPath.get(folder.page.path);
  const own = folder.recipes.flatMap((recipe) => byPath.get(recipe.path) ?? []);
  const also = listedIn.get(id) ?? [];
  const built = folder.folders.map((child) => buildSection(child, rootTitle, sectionIds, byPath, listedIn));
  // The page of a section counts as a recipe only where it answers a question of a reader's, or is all there is.
  const isCounted = page && (page.when.length > 0 || own.length + also.length + built.length === 0);
  const below = [...new Set([...(isCounted ? [page] : []), ...own, ...also, ...built.flatMap((child) => child.below)])];
  const section: Section = {
    id,
    path,
    title: page?.title ?? (path === '' ? rootTitle : titleFromPath(path)),
    ...(page && { page: page.id }),
    recipes: own.map((recipe) => recipe.id),
    also: also.map((recipe) => recipe.id),
    sections: built.map((child) => child.section),
    health: rollUp(below),
  };
  return { section, below };
};

/**
 * Makes one book of what the files say: reading order, ids, the tree with cross-listings and rolled-up health.
 * Pure: the same files give the same book on every machine.
 *
 * @param bookName what a book is called whose root has no page
 * @param unreadable files that gave no recipe
 */
export const assembleBook = (
  parsed: readonly Parsed[],
  bookName: string,
  unreadable: readonly Problem[] = [],
): Book => {
  const tree = groupFolders(parsed.map(({ recipe }) => recipe));
  const folders = listFolders(tree);
  const ordered = listRecipes(tree);
  const pages = new Map(folders.flatMap(({ path, page }) => (page ? [[path, page] as const] : [])));
  const pagePaths = new Set([...pages.values()].map(({ path }) => path));
  const ids = assignRecipeIds(
    ordered.map(({ path }) => path),
    pagePaths,
  );
  const sectionIds = assignSectionIds(folders.map(({ path }) => path));
  const resolveSection = createSectionResolver(sectionIds);

  // Short texts are called rough only where an author marks health at all.
  const usesMarks = ordered.some(({ status, marks }) => status !== undefined || marks.size > 0);
  const recipes = ordered.map((recipe) => {
    const { path } = recipe;
    const home = sectionIds.get(folderOf(path)) ?? '';
    const hearsay = findHearsay(recipe, pages);
    return createRecipe(recipe, ids.get(path) ?? path, home, hearsay, pagePaths.has(path), usesMarks, resolveSection);
  });
  const listedIn = new Map<string, Recipe[]>();
  for (const recipe of recipes) {
    const home = sectionIds.get(folderOf(recipe.path)) ?? '';
    for (const section of recipe.sections) {
      if (section !== home) listedIn.set(section, [...(listedIn.get(section) ?? []), recipe]);
    }
  }
  const byPath = new Map(recipes.map((recipe) => [recipe.path, recipe]));
  const root = buildSection(tree, cleanLine(bookName), sectionIds, byPath, listedIn).section;
  const problems = [...unreadable, ...parsed.flatMap((each) => each.problems)];
  return { title: root.title, recipes, root, problems: problems.toSorted((a, b) => compareNames(a.path, b.path)) };
};
