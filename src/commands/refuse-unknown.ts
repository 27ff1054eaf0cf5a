import { findRecipe } from '../book/find.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import type { Request } from './command.ts';

/** Whoever types a recipe where a command belongs is told the command; the guess is never run. */
export const refuseUnknown = async (word: string, { openBook }: Request): Promise<never> => {
  const { book } = await openBook();
  const found = findRecipe(book, word);
  throw new CookbookError({
    subject: word,
    message: 'unknown command',
    hint: found.kind === 'one' ? `did you mean: cookbook show ${found.found.id}` : 'try cookbook --help',
    exitCode: exitCodes.trouble,
  });
};
