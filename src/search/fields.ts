import { genericTitles, stopWords } from './stop-words.ts';
import { splitCompounds, splitWords, stemWord } from './words.ts';
import type { Searchable } from './types.ts';

/**
 * What a recipe is ranked by, and how much each weighs. `salient` are the stems that set it off from the other recipes
 * of its book, in two rows; `text` is filled in when a search runs, from the places of the query's stems.
 */
export const fieldWeights = {
  title: 6,
  name: 5,
  when: 4,
  aliases: 4,
  headings: 2,
  summary: 2,
  tags: 1.5,
  section: 1.5,
  salient: 1.5,
  salientToo: 1.5,
  text: 1,
} as const;

/** The stems of each field that is made when the book is compiled; a list of lists where a field has several texts. */
export interface Fields {
  readonly title: readonly string[];
  readonly name: readonly string[];
  readonly when: readonly (readonly string[])[];
  readonly aliases: readonly (readonly string[])[];
  /** Of all headings that are its own, each stem once: in one text, so that many headings do not add up. */
  readonly headings: readonly string[];
  readonly summary: readonly string[];
  readonly tags: readonly string[];
  readonly section: readonly string[];
}

/** Bounded by blanks, so that ` stem ` finds whole stems only. */
export const prepareText = (stems: readonly string[]): string => ` ${stems.join(' ')} `;

/** Stems without stop words; all of them when there are no others. */
export const stemText = (text: string): string[] => {
  const words = splitCompounds(text);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(stemWord);
};

const nameOf = (path: string): { folders: string[]; name: string } => {
  const folders = path.replace(/\.[a-z]+$/i, '').split('/');
  const file = folders.pop() ?? '';
  const isPage = /^(?:readme|index)$/i.test(file);
  return { folders, name: isPage ? (folders.pop() ?? '') : file };
};

export const isGenericTitle = (title: string): boolean => genericTitles.has(splitWords(title).join('-'));

/** A heading without what it shares with others of its kind: `Template: the shared page` is a `template`. */
export const headingKind = (heading: string): string => splitWords(heading.split(':')[0] ?? '').join(' ');

/**
 * What a heading says of its own: of `Template: the shared page` the page, when many recipes have a template.
 *
 * @param shared kinds of headings that many recipes of the book have
 */
export const ownHeading = (heading: string, shared: ReadonlySet<string>): string => {
  if (!shared.has(headingKind(heading))) return heading;
  const colon = heading.indexOf(':');
  return colon < 0 ? '' : heading.slice(colon + 1);
};

/** @param shared kinds of headings that many recipes of the book have */
export const collectFields = ({ recipe, parts }: Searchable, shared: ReadonlySet<string>): Fields => {
  const { folders, name } = nameOf(recipe.path);
  const nameStems = isGenericTitle(name) ? [] : stemText(name);
  const headings = parts.filter(({ depth }) => depth > 1).map(({ heading }) => ownHeading(heading, shared));
  return {
    title: isGenericTitle(recipe.title) && nameStems.length > 0 ? nameStems : stemText(recipe.title),
    name: nameStems,
    when: recipe.when.map(stemText),
    aliases: recipe.aliases.map(stemText),
    headings: [...new Set(headings.flatMap(stemText))],
    summary: stemText(recipe.summary ?? ''),
    tags: stemText(recipe.tags.join(' ')),
    section: [...new Set(stemText([...folders, ...recipe.sections].join(' ')))],
  };
};

/** A name in the forms in which names are compared: by its stems, and by those of its telling words if it has two. */
export const listNames = (words: readonly string[]): string[] => {
  const telling = words.filter((word) => !stopWords.has(word));
  return [words, telling.length > 1 ? telling : words].map((some) => some.map(stemWord).join('-'));
};

/** The names that find a recipe outright: its id, what its path ends with, its title, aliases and symptoms. */
export const collectNames = ({ recipe }: Searchable): string[] => {
  const { name } = nameOf(recipe.path);
  const titles = isGenericTitle(recipe.title) ? [] : [recipe.title];
  const names = [recipe.id, name, ...titles, ...recipe.aliases, ...recipe.when];
  return [...new Set(names.flatMap((text) => listNames(splitWords(text))))].filter((key) => key !== '');
};
