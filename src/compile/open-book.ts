import { locateBook } from '../book/locate.ts';
import { type BundledPlace, openBundledBook } from './bundled-book.ts';
import type { CompiledBook } from './compiled-book.ts';

/**
 * Opens the book that is asked for: the folder named, or the one in the package.
 *
 * @throws CookbookError when the folder is no book
 */
export const openBook = async (
  named: string | undefined,
  cwd: string,
  bundled: BundledPlace,
): Promise<CompiledBook> => {
  if (named === undefined || named === '') {
    return openBundledBook(bundled);
  }
  const { openFolderBook } = await import('./folder-book.ts');
  return openFolderBook(locateBook(named, cwd));
};
