import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolderBook } from '../../src/compile/folder-book.ts';
import type { Searchable } from '../../src/search/types.ts';
import { ask, type Graded, readQuestions } from './grade.ts';
import { makeBook, makeSearchable } from './small-book.ts';

export { grade, listFailures } from './grade.ts';

/** What the bench needs, which bundles this file. @public */
export const grading = { ask, readQuestions };

const root = join(import.meta.dirname, '..', '..');

const readBundled = (): readonly Searchable[] => openFolderBook(join(root, 'recipes')).searchables();

/** A book without front matter, in one file; what it looks like stands in its head. */
const readBoatyard = (): Searchable[] =>
  readFileSync(join(import.meta.dirname, 'graded', 'boatyard.book.txt'), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((text) => {
      const end = text.indexOf('\n');
      return makeSearchable(text.slice(0, end), `${text.slice(end).trim()}\n`);
    });

/** The READMEs of all packages that are installed here. */
const readPackages = (): Searchable[] => {
  const folder = join(root, 'node_modules');
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.startsWith('@'))
    .flatMap((name) => {
      const file = readdirSync(join(folder, name)).find((other) => /^readme\.md$/i.test(other));
      return file ? [makeSearchable(`${name}/README.md`, readFileSync(join(folder, name, file), 'utf8'))] : [];
    });
};

/** The books that have graded questions, by the file that holds them. The packages differ from machine to machine. */
export const gradedBooks: Readonly<
  Record<'bundled' | 'unseen' | 'boatyard' | 'packages', () => readonly Searchable[]>
> = {
  bundled: readBundled,
  unseen: readBundled,
  boatyard: readBoatyard,
  packages: readPackages,
};

/** Asks a book all of its questions. */
export const askBook = (name: keyof typeof gradedBooks): Graded[] =>
  ask(readQuestions(name), makeBook(gradedBooks[name]()).ids);
