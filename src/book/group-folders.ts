import { compareNames, foldName, lastSegment, sectionPageRank } from './names.ts';
import type { ParsedRecipe } from './parse.ts';

/** A folder of Markdown; one without a single recipe in it or below it does not exist. */
export interface Folder {
  /** Below the book's root, whose own path is empty. */
  readonly path: string;
  /** The file that is its page. */
  readonly page?: ParsedRecipe;
  /** In reading order, the page left out. */
  readonly recipes: readonly ParsedRecipe[];
  /** In reading order. */
  readonly folders: readonly Folder[];
}

/** What the author listed comes first, in the listed order; the rest follows by name. */
const inOrder = <T>(things: readonly T[], nameOf: (thing: T) => string, order: readonly string[]): T[] => {
  const places = order.map(foldName);
  const placeOf = (thing: T): number => {
    const place = places.indexOf(foldName(nameOf(thing)));
    return place < 0 ? places.length : place;
  };
  return things.toSorted((a, b) => placeOf(a) - placeOf(b) || compareNames(nameOf(a), nameOf(b)));
};

/** Puts files into their folders, both in reading order. */
export const groupFolders = (recipes: readonly ParsedRecipe[], path = ''): Folder => {
  const prefix = path === '' ? 0 : path.length + 1;
  const own: ParsedRecipe[] = [];
  const deeper = new Map<string, ParsedRecipe[]>();
  for (const recipe of recipes) {
    const [name = '', ...rest] = recipe.path.slice(prefix).split('/');
    const group = deeper.get(name);
    if (rest.length === 0) own.push(recipe);
    else if (group) group.push(recipe);
    else deeper.set(name, [recipe]);
  }
  const [page] = own
    .filter((recipe) => sectionPageRank(recipe.path) >= 0)
    .toSorted((a, b) => sectionPageRank(a.path) - sectionPageRank(b.path) || compareNames(a.path, b.path));
  const order = page?.order ?? [];
  return {
    path,
    ...(page && { page }),
    recipes: inOrder(
      own.filter((recipe) => recipe !== page),
      (recipe) => lastSegment(recipe.path),
      order,
    ),
    folders: inOrder([...deeper.keys()], (name) => name, order).map((name) =>
      groupFolders(deeper.get(name) ?? [], path === '' ? name : `${path}/${name}`),
    ),
  };
};

/** This folder and all below it, in reading order. */
export const listFolders = (folder: Folder): Folder[] => [folder, ...folder.folders.flatMap(listFolders)];

/** All recipes in and below a folder, in reading order: the page before the rest. */
export const listRecipes = (folder: Folder): ParsedRecipe[] => [
  ...(folder.page ? [folder.page] : []),
  ...folder.recipes,
  ...folder.folders.flatMap(listRecipes),
];
