import { findLinked, findRecipe, listSections } from '../book/find.ts';
import { resolvePath } from '../book/resolve-path.ts';
import type { Book, Recipe } from '../book/types.ts';
import type { CompiledBook, Content } from '../compile/compiled-book.ts';
import { withOwnFootnotes } from '../markdown/footnotes-of-part.ts';
import type { Token } from '../markdown/lex.ts';
import type { Link } from '../markdown/links.ts';
import type { Part } from '../markdown/parts.ts';
import type { ShownRecipe, TreeSection } from '../render/view.ts';
import type { Request } from './command.ts';
import { nameProblems } from './name-problems.ts';
import { requirePart, requireRecipe } from './require-found.ts';
import { summarize, summarizeSection } from './summarize.ts';
import { isPlaceholder } from '../book/health.ts';

type Wants = Pick<Request, 'options' | 'setsRecipes' | 'today'>;

/** A `#` in a name begins a part, unless a recipe is called just that. */
export const splitName = (book: Book, name: string): readonly [recipe: string, part?: string] => {
  const hash = name.indexOf('#');
  if (hash < 0 || findRecipe(book, name).kind !== 'none') return [name];
  const part = name.slice(hash + 1);
  return part === '' ? [name.slice(0, hash)] : [name.slice(0, hash), part];
};

/** What `show` takes for a link in a recipe; undefined when it leads to none of this book. */
const resolveLink = (book: Book, from: Recipe, href: string): string | undefined => {
  if (href.startsWith('#')) return `${from.id}${href}`;
  const path = resolvePath(from.path, href);
  const recipe = path === undefined ? undefined : findLinked(book, path);
  const hash = href.indexOf('#');
  return recipe && `${recipe.id}${hash < 0 ? '' : href.slice(hash)}`;
};

/** The tokens of one part: from its heading to the next of the same or a higher level. */
const tokensOfPart = (tokens: readonly Token[], parts: readonly Part[], part: Part): readonly Token[] => {
  const headings = tokens.flatMap((token, index) => (token.type === 'heading' && !('html' in token) ? [index] : []));
  const first = parts.indexOf(part);
  const next = parts.findIndex(({ start }) => start >= part.end);
  const slice = tokens.slice(headings[first] ?? 0, next < 0 ? tokens.length : headings[next]);
  return withOwnFootnotes(slice, tokens);
};

/** A part with the parts in it, as they stand in its own Markdown. */
const partsWithin = (parts: readonly Part[], { start: from, end: to }: Part): Part[] =>
  parts
    .filter(({ start, end }) => start >= from && end <= to)
    .map((part) => ({ ...part, start: part.start - from, end: part.end - from }));

/** The links that some tokens hold: each carries its address as it was written. */
const linksWithin = (links: readonly Link[], tokens: readonly Token[]): Link[] => {
  const data = JSON.stringify(tokens);
  return links.filter(({ href }) => data.includes(`"href":${JSON.stringify(href)}`));
};

const placeOf = (book: Book, recipe: Recipe): string[] => {
  const sections = new Map(listSections(book.root).map((section) => [section.path, section.title]));
  const folders = recipe.path.split('/').slice(0, recipe.isSectionPage ? -2 : -1);
  return folders.flatMap((_folder, index) => sections.get(folders.slice(0, index + 1).join('/')) ?? []);
};

const contentsOf = ({ book, folder }: CompiledBook, recipe: Recipe): TreeSection | undefined => {
  const section = listSections(book.root).find(({ page }) => page === recipe.id);
  return section && summarizeSection(section, book, folder, ({ status }) => !isPlaceholder(status));
};

const noContent: Content = { parts: [], links: [], tokens: [] };

export interface ShownWithNotices {
  readonly shown: ShownRecipe;
  /** What could not be read or set of it. */
  readonly notices: readonly string[];
}

/** One recipe, or a part of it, as the format that will print it wants it. */
export const showRecipe = async (
  compiled: CompiledBook,
  name: string,
  command: string,
  { options, setsRecipes, today }: Wants,
): Promise<ShownWithNotices> => {
  const { book, folder } = compiled;
  const [recipeName, partName] = splitName(book, name);
  const recipe = await requireRecipe(book, recipeName, command);
  const wantsContent = setsRecipes || partName !== undefined || options.json === true;
  const { parts, links, tokens, trouble } = wantsContent ? await compiled.readContent(recipe) : noContent;
  const markdown = await compiled.readMarkdown(recipe);
  const part = partName === undefined ? undefined : await requirePart(parts, partName, recipe.id, command);
  const partTokens = part ? tokensOfPart(tokens, parts, part) : tokens;
  const { authors, updated, review } = recipe;
  const contents = setsRecipes && recipe.isSectionPage && !part ? contentsOf(compiled, recipe) : undefined;
  const shown: ShownRecipe = {
    summary: summarize(recipe, folder),
    ...(authors.length > 0 && { authors }),
    ...(updated && { updated }),
    ...(review && review < today && { overdue: review }),
    place: placeOf(book, recipe),
    ...(part && { part: part.slug }),
    markdown: part ? markdown.slice(part.start, part.end) : markdown,
    parts: part ? partsWithin(parts, part) : parts,
    links: (part ? linksWithin(links, partTokens) : links).map((link) => {
      const id = resolveLink(book, recipe, link.href);
      return { ...link, ...(id && { id }) };
    }),
    ...(setsRecipes && { tokens: partTokens }),
    ...(contents && { contents }),
  };
  const own = nameProblems(
    book.problems.filter(({ path }) => path === recipe.path),
    options,
  );
  return { shown, notices: trouble ? [...own, `${recipe.id}: ${trouble}`] : own };
};
