import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../book/read.ts';
import type { Book, Recipe } from '../book/types.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import type { SearchIndex } from '../search/index-book.ts';
import type { Passage } from '../search/types.ts';
import type { CompiledBook, Content } from './compiled-book.ts';

/** Where the bundled book lies: its Markdown, and what was compiled of it when the package was built. */
export interface BundledPlace {
  /** Absolute path of the folder of Markdown. */
  readonly folder: string;
  /** Absolute path of the folder that build-book.ts wrote. */
  readonly compiled: string;
}

export const catalogueFile = 'catalogue.json';
export const indexFile = 'index.json';
export const contentFile = (recipe: Recipe): string => `${recipe.id}.json`;
export const passagesFile = (id: string): string => `${id}.passages.json`;

const readCompiled = (place: BundledPlace, file: string): string => {
  try {
    return readFileSync(join(place.compiled, file), 'utf8');
  } catch {
    throw new CookbookError({
      message: 'the bundled book is not compiled',
      hint: 'in a clone: npm run build; else install the package again',
      exitCode: exitCodes.trouble,
    });
  }
};

/**
 * The book of the package. Only files of what is asked for are opened. A recipe that was edited since the build (its
 * size tells) is compiled anew, so that what is shown is what is in the file.
 */
export const openBundledBook = (place: BundledPlace): CompiledBook => {
  const book: Book = JSON.parse(readCompiled(place, catalogueFile));
  const readMarkdown = async (recipe: Recipe): Promise<string> => {
    const { source, problem } = readSource(place.folder, recipe.path);
    if (!source) {
      throw new CookbookError({
        subject: join(place.folder, recipe.path),
        message: problem?.reason ?? 'cannot be read',
        exitCode: exitCodes.trouble,
      });
    }
    if (source.bytes === recipe.bytes) return source.text.slice(recipe.start);
    const { parseRecipe } = await import('../book/parse.ts');
    return source.text.slice(parseRecipe(source).recipe.start);
  };
  const isEdited = (recipe: Recipe): boolean => readSource(place.folder, recipe.path).source?.bytes !== recipe.bytes;
  return {
    folder: place.folder,
    book,
    readMarkdown,
    readContent: async (recipe): Promise<Content> => {
      if (isEdited(recipe)) {
        const { compileContent } = await import('./compile-recipe.ts');
        return compileContent(await readMarkdown(recipe));
      }
      return JSON.parse(readCompiled(place, contentFile(recipe)));
    },
    openSearch: async () => {
      const index: SearchIndex = JSON.parse(readCompiled(place, indexFile));
      const passages = (id: string): readonly Passage[] => JSON.parse(readCompiled(place, passagesFile(id)));
      return { index, passages };
    },
  };
};
