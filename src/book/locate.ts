import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CookbookError, exitCodes } from '../errors.ts';
import { reasonOf } from './reason.ts';

/** The absolute real path of a folder that is to be read as a book. */
export const locateBook = (folder: string, cwd: string): string => {
  const path = resolve(cwd, folder);
  const hint = 'name a folder of Markdown files with --book, or leave it out for the bundled book';
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
  } catch (error) {
    throw new CookbookError({ subject: folder, message: reasonOf(error), hint, exitCode: exitCodes.trouble });
  }
  throw new CookbookError({
    subject: folder,
    message: 'is no folder',
    hint: `to read one file: cookbook show - < ${folder}`,
    exitCode: exitCodes.trouble,
  });
};
