import { findPart, findRecipe, findSection, listSections, type Found } from '../book/find.ts';
import type { Book, Recipe, Section } from '../book/types.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import { cleanLine } from '../markdown/clean.ts';
import type { Part } from '../markdown/parts.ts';

interface Wanted {
  /** What a person calls it. */
  readonly kind: 'recipe' | 'section' | 'part';
  readonly name: string;
  /** What the message is about, when that is more than the name. */
  readonly subject?: string;
  /** The command that takes a better name, up to the name. */
  readonly command: string;
  /** What to do when that is certain; else names that resemble it are suggested. */
  readonly hint?: string;
}

const listCommands = (command: string, names: readonly string[]): string =>
  names.map((name) => `${command}${name}`).join(', ');

const requireOne = async <T>(
  found: Found<T>,
  { kind, name, subject: full = name, command, hint }: Wanted,
  nameOf: (thing: T) => string,
  candidates: readonly (readonly string[])[],
  fallback: string,
): Promise<T> => {
  if (found.kind === 'one') return found.found;
  const subject = cleanLine(full).slice(0, 80);
  if (found.kind === 'several') {
    const names = found.found.map(nameOf);
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    throw new CookbookError({
      subject,
      message: `stands for ${names.length} ${kind}s`,
      hint: `say which: ${listCommands(command, names.slice(0, 3))}${more}`,
      exitCode: exitCodes.notFound,
    });
  }
  const { rankNames } = await import('../search/rank-names.ts');
  const mayResemble = hint === undefined && subject !== '';
  const suggestions = mayResemble ? rankNames(cleanLine(name), candidates).slice(0, 3) : [];
  throw new CookbookError({
    subject,
    message: `no such ${kind}`,
    hint: suggestions.length > 0 ? `did you mean: ${listCommands(command, suggestions)}` : (hint ?? fallback),
    exitCode: exitCodes.notFound,
  });
};

/** @throws CookbookError with up to three suggestions, each a command that works */
export const requireRecipe = async (book: Book, name: string, command: string): Promise<Recipe> => {
  const found = findRecipe(book, name);
  const problem =
    found.kind === 'none' && book.problems.find(({ path }) => path === name || path.startsWith(`${name}.`));
  if (problem) throw new CookbookError({ subject: problem.path, message: problem.reason, exitCode: exitCodes.trouble });
  const section = found.kind === 'none' && findSection(book, name);
  if (section && section.kind === 'one') {
    const { id } = section.found;
    throw new CookbookError({
      subject: cleanLine(name),
      message: 'is a section without a page of its own',
      hint: `what it holds: cookbook list ${id}, all of it: cookbook show -r ${id}`,
      exitCode: exitCodes.notFound,
    });
  }
  return requireOne(
    found,
    { kind: 'recipe', name, command },
    ({ id }) => id,
    book.recipes.map(({ id, title, aliases }) => [id, title, ...aliases]),
    'all there are: cookbook list',
  );
};

/** @throws CookbookError as above */
export const requireSection = (book: Book, name: string, command: string): Promise<Section> => {
  const recipe = findRecipe(book, name);
  const hint = recipe.kind === 'one' && { hint: `it is a recipe: cookbook show ${recipe.found.id}` };
  return requireOne(
    findSection(book, name),
    { kind: 'section', name, command, ...hint },
    ({ id }) => id,
    book.root.sections.flatMap(listSections).map(({ id, title }) => [id, title]),
    'all there are: cookbook tree',
  );
};

/** @throws CookbookError as above */
export const requirePart = (parts: readonly Part[], name: string, id: string, command: string): Promise<Part> =>
  requireOne(
    findPart(parts, name),
    { kind: 'part', name, subject: `${id}#${name}`, command: `${command}${id}#` },
    ({ slug }) => slug,
    parts.map(({ slug, heading }) => [slug, heading]),
    `the whole recipe: cookbook show ${id}`,
  );
