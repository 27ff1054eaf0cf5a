/** Files that are read as recipes. */
export const markdownName = /\.(?:md|markdown)$/i;

/** Names of a file that is the page of its folder, the first that a folder has wins. */
const sectionPageNames = ['readme', 'index', '_index'];

/** Path without its extension. */
export const withoutExtension = (path: string): string => path.replace(markdownName, '');

/** The folder that a path stands in; empty at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** 0 for a README, higher for names that serve where there is none, -1 for any other file. */
export const sectionPageRank = (path: string): number =>
  sectionPageNames.indexOf(lastSegment(withoutExtension(path)).toLowerCase());

/**
 * The form in which names are compared: case, `_` or a blank for `-`, a leading `/` or `recipes/`, a trailing extension or
 * `/README` and Windows' separators make no difference.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .trim()
    .replace(/[_\s]+/g, '-')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/^recipes\/+(?=.)/, '')
    .replace(/\/+$/, '')
    .replace(/\.(?:md|markdown)$/, '')
    .replace(/(?<=.)\/(?:readme|-?index)$/, '');

/** Numbers in names count as numbers, and no locale has a say: the same order on every machine. */
let collator: Intl.Collator | undefined;

export const compareNames = (a: string, b: string): number => {
  // Made when first needed: it takes milliseconds, and a compiled book is in order.
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
};

/** `a/b/c` -> `c`, `b/c`, `a/b/c` */
const endingsOf = (path: readonly string[]): string[] =>
  path.map((_segment, index) => path.slice(path.length - 1 - index).join('/'));

/**
 * The shortest ends of paths that tell them apart.
 *
 * @param paths each a list of segments; two equal paths share their result
 * @returns one joined path for each, in the same order
 */
export const shortestUniquePaths = (paths: readonly (readonly string[])[]): string[] => {
  const counts = new Map<string, number>();
  for (const ending of paths.flatMap(endingsOf)) {
    const key = foldName(ending);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return paths.map((path) => endingsOf(path).find((ending) => counts.get(foldName(ending)) === 1) ?? path.join('/'));
};
