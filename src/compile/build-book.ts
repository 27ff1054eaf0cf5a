import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSymptoms } from './list-symptoms.ts';
import { splitPassages } from '../search/passages.ts';
import { indexBook } from '../search/index-book.ts';
import { type BundledPlace, catalogueFile, contentFile, indexFile, passagesFile } from './bundled-book.ts';
import { compileContent } from './compile-recipe.ts';
import { openFolderBook } from './folder-book.ts';

/**
 * Compiles the bundled book: the catalogue, the search index, and two files for each recipe. Runs when the package is
 * built; a problem in any recipe ends the build, since the book is ours.
 */
export const buildBook = (place: BundledPlace): void => {
  const { book, searchables } = openFolderBook(place.folder);
  if (book.problems.length > 0) {
    throw new Error(book.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  }
  rmSync(place.compiled, { recursive: true, force: true });
  const write = (file: string, data: unknown): void => {
    const path = join(place.compiled, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(data));
  };
  const all = searchables();
  write(catalogueFile, book);
  write(indexFile, indexBook(all));
  for (const { recipe, markdown, parts } of all) {
    write(contentFile(recipe), compileContent(markdown));
    write(passagesFile(recipe.id), splitPassages(markdown, parts));
  }
};

/** Where the list of all symptoms stands in the bundled book. */
const symptomsPath = join('appendix', 'by-symptom.md');

/** Writes what of a book is made from its other recipes: the list of all symptoms. */
export const writeAppendix = (folder: string): void => {
  writeFileSync(join(folder, symptomsPath), listSymptoms(openFolderBook(folder).book));
};
