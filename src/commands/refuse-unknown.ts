import { findRecipe } from '../book/find.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import { quoteQuery } from '../render/quote-query.ts';
import type { Request } from './command.ts';

/**
 * Whoever types a recipe, or what hurts, where a command belongs is told the command; the guess is never run.
 */
export const refuseUnknown = async (words: readonly string[], { openBook }: Request): Promise<never> => {
  const { book } = await openBook();
  const [first = ''] = words;
  const found = [words.join(' '), first].map((name) => findRecipe(book, name)).find(({ kind }) => kind === 'one');
  const hint =
    found?.kind === 'one'
      ? `did you mean: cookbook show ${found.found.id}`
      : `to look for it: cookbook search ${quoteQuery(words.join(' ')) ?? 'WORDS'}`;
  throw new CookbookError({ subject: first, message: 'unknown command', hint, exitCode: exitCodes.trouble });
};
