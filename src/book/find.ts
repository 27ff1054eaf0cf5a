import { cleanLine } from '../markdown/clean.ts';
import type { Part } from '../markdown/parts.ts';
import { foldName, withoutExtension } from './names.ts';
import type { Book, Recipe, Section } from './types.ts';

/** What a name stands for: one thing, several between which nothing is guessed, or none. */
export type Found<T> =
  | { readonly kind: 'one'; readonly found: T }
  | { readonly kind: 'several'; readonly found: readonly T[] }
  | { readonly kind: 'none' };

const settle = <T>(candidates: readonly T[]): Found<T> => {
  const [first] = candidates;
  if (first === undefined) return { kind: 'none' };
  return candidates.length === 1 ? { kind: 'one', found: first } : { kind: 'several', found: candidates };
};

/** The first way of reading a name that finds anything decides. */
const firstFound = <T>(things: readonly T[], ways: readonly ((thing: T) => boolean)[]): Found<T> => {
  for (const way of ways) {
    const found = settle(things.filter(way));
    if (found.kind !== 'none') return found;
  }
  return { kind: 'none' };
};

const endsWithPath = (path: string, tail: string): boolean => path === tail || path.endsWith(`/${tail}`);

/**
 * The recipe that a person means: the id whole, else a spelling of it, else an alias, else the end of a path. Nothing
 * else is guessed.
 */
export const findRecipe = (book: Book, name: string): Found<Recipe> => {
  const folded = foldName(name);
  return firstFound(book.recipes, [
    (recipe) => recipe.id === name || recipe.path === name,
    (recipe) => foldName(recipe.id) === folded || foldName(recipe.path) === folded,
    (recipe) => recipe.aliases.some((alias) => foldName(alias) === folded),
    (recipe) => folded !== '' && endsWithPath(foldName(recipe.path), folded),
  ]);
};

export const listSections = (section: Section): Section[] => [section, ...section.sections.flatMap(listSections)];

/** The section that a person means; its id, its path or the end of it, or the id of its page. */
export const findSection = (book: Book, name: string): Found<Section> => {
  const folded = foldName(name);
  const sections = book.root.sections.flatMap(listSections);
  return firstFound(sections, [
    (section) => section.id === name || section.path === name,
    (section) => foldName(section.id) === folded || foldName(section.path) === folded,
    (section) => folded !== '' && endsWithPath(foldName(section.path), folded),
  ]);
};

/** The part that a name after `#` means: its slug, or leading words of a slug. */
export const findPart = (parts: readonly Part[], name: string): Found<Part> => {
  const folded = foldName(cleanLine(decodeSafely(name)));
  return firstFound(parts, [
    (part) => part.slug === name,
    (part) => foldName(part.slug) === folded,
    (part) => folded !== '' && foldName(part.slug).startsWith(`${folded}-`),
    (part) => folded !== '' && foldName(part.slug).startsWith(folded),
  ]);
};

const decodeSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The recipe that a link in another recipe leads to, by the path it resolves to. */
export const findLinked = (book: Book, path: string): Recipe | undefined => {
  const wanted = foldName(path);
  return (
    book.recipes.find((recipe) => recipe.path === path) ??
    book.recipes.find((recipe) => foldName(withoutExtension(recipe.path)) === wanted)
  );
};
