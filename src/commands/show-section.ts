import { isPlaceholder } from '../book/health.ts';
import type { Section } from '../book/types.ts';
import type { CompiledBook } from '../compile/compiled-book.ts';
import type { ShownRecipe } from '../render/view.ts';
import type { Request } from './command.ts';
import { requireSection } from './require-found.ts';
import { showRecipe, type ShownWithNotices } from './show-recipe.ts';

/** A recipe, or the heading of a section that has no page. */
type Placed = {
  /** How far below the top of the text it stands. */
  readonly depth: number;
} & ({ readonly id: string } | { readonly title: string });

/** What a section lists, in reading order: its page, its recipes, those from elsewhere, then its sections. */
const listPlaced = ({ page, title, recipes, also, sections }: Section, depth: number): Placed[] => [
  page === undefined ? { title, depth } : { id: page, depth },
  ...[...recipes, ...also].map((id) => ({ id, depth: depth + 1 })),
  ...sections.flatMap((section) => listPlaced(section, depth + 1)),
];

/** A text that begins without a heading gets its title for one, or it would run into the text before it. */
const withHeading = ({ markdown, summary }: ShownRecipe): string =>
  summary && !/^(?: {0,3}#{1,6}[ \t]|[^\n]+\r?\n {0,3}(?:=+|-+)[ \t]*(?:\r?\n|$))/.test(markdown)
    ? `# ${summary.title}\n\n${markdown}`
    : markdown;

const showHeading = async (title: string, depth: number, { setsRecipes }: Request): Promise<ShownWithNotices> => {
  const { compileContent } = await import('../compile/compile-recipe.ts');
  const markdown = `${'#'.repeat(Math.min(6, depth + 1))} ${title}\n`;
  const { parts, links, tokens } = compileContent(markdown);
  return { shown: { markdown, parts, links, ...(setsRecipes && { tokens }) }, notices: [] };
};

/**
 * Every recipe that a section lists, in reading order and each once, as one text: the page of a section stands as the
 * heading of what the section holds, so headings move down by the depth of the folder.
 *
 * @param name a section; the whole book without one
 */
export const showSection = async (
  compiled: CompiledBook,
  name: string | undefined,
  request: Request,
): Promise<ShownWithNotices[]> => {
  const { shiftHeadings } = await import('../markdown/shift-headings.ts');
  const { outlineMarkdown } = await import('../markdown/outline.ts');
  const { book } = compiled;
  const section = name === undefined ? book.root : await requireSection(book, name, 'cookbook show -r ');
  const hidden = new Set(book.recipes.filter(({ status }) => isPlaceholder(status)).map(({ id }) => id));
  const seen = new Set<string>();
  const placed = listPlaced(section, 0).filter((one) => {
    if ('title' in one) return true;
    const isNew = !seen.has(one.id) && !hidden.has(one.id);
    seen.add(one.id);
    return isNew;
  });
  return Promise.all(
    placed.map(async (one) => {
      if ('title' in one) return showHeading(one.title, one.depth, request);
      const result = await showRecipe(compiled, one.id, 'cookbook show ', request);
      const { contents: _contents, ...recipe } = result.shown;
      const markdown = shiftHeadings(withHeading(recipe), one.depth);
      return { ...result, shown: { ...recipe, markdown, parts: outlineMarkdown(markdown) } };
    }),
  );
};
