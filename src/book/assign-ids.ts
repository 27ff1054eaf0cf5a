import { cleanLine } from '../markdown/clean.ts';
import { folderOf, shortestUniquePaths, withoutExtension } from './names.ts';

const splitPath = (path: string): string[] => path.split('/').map(cleanLine);

/**
 * Ids of recipes by their paths: the shortest path that no other has; the page of a section goes by its folder.
 *
 * @param pages paths of the files that are pages of their folders
 */
export const assignRecipeIds = (paths: readonly string[], pages: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const names = paths.map((path) =>
    pages.has(path) && folderOf(path) !== '' ? folderOf(path) : withoutExtension(path),
  );
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, id] of shortestUniquePaths(names.map(splitPath)).entries()) {
    const path = paths[index] ?? '';
    // `hiring.md` beside `hiring/README.md`: only the whole path of the second tells them apart.
    const unique = taken.has(id) ? cleanLine(path) : id;
    taken.add(unique);
    ids.set(path, unique);
  }
  return ids;
};

/** Ids of sections by the paths of their folders. */
export const assignSectionIds = (folders: readonly string[]): ReadonlyMap<string, string> => {
  const ids = shortestUniquePaths(folders.map(splitPath));
  return new Map(folders.map((path, index) => [path, path === '' ? '' : (ids[index] ?? path)]));
};
