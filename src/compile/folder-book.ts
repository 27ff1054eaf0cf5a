import { basename } from 'node:path';
import { assembleBook } from '../book/assemble.ts';
import { parseRecipe } from '../book/parse.ts';
import { readFolder } from '../book/read.ts';
import type { Book, Recipe } from '../book/types.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import { outlineMarkdown } from '../markdown/outline.ts';
import type { Passage, Searchable } from '../search/types.ts';
import type { CompiledBook, Content } from './compiled-book.ts';

export interface FolderBook extends CompiledBook {
  /** What the search index is made from, in reading order. */
  readonly searchables: () => readonly Searchable[];
}

/**
 * Any folder of Markdown, compiled in memory. The lexer and the search are loaded, and text is compiled, only for what
 * a command asks for.
 *
 * @param folder a real, absolute path
 * @throws CookbookError when there is no Markdown in it
 */
export const openFolderBook = (folder: string): FolderBook => {
  const { sources, problems } = readFolder(folder);
  if (sources.length === 0) {
    const [first] = problems;
    throw new CookbookError({
      subject: first ? `${folder}/${first.path}` : folder,
      message: first ? first.reason : 'holds no Markdown',
      hint: 'a book is a folder with .md files in it or below it',
      exitCode: exitCodes.trouble,
    });
  }
  const book: Book = assembleBook(sources.map(parseRecipe), basename(folder), problems);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const markdownOf = (recipe: Recipe): string => (texts.get(recipe.path) ?? '').slice(recipe.start);
  const searchables = (): Searchable[] =>
    book.recipes.map((recipe) => {
      const markdown = markdownOf(recipe);
      return { recipe, markdown, parts: outlineMarkdown(markdown) };
    });

  return {
    folder,
    book,
    searchables,
    readMarkdown: async (recipe) => markdownOf(recipe),
    readContent: async (recipe): Promise<Content> => {
      const { compileContent } = await import('./compile-recipe.ts');
      return compileContent(markdownOf(recipe));
    },
    openSearch: async () => {
      const { indexBook } = await import('../search/index-book.ts');
      const { splitPassages } = await import('../search/passages.ts');
      const all = searchables();
      const byId = new Map(all.map((searchable) => [searchable.recipe.id, searchable]));
      const passages = (id: string): readonly Passage[] => {
        const searchable = byId.get(id);
        return searchable ? splitPassages(searchable.markdown, searchable.parts) : [];
      };
      return { index: indexBook(all), passages };
    },
  };
};
