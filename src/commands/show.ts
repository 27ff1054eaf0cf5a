import { join } from 'node:path';
import { findRecipe } from '../book/find.ts';
import type { Book } from '../book/types.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import { type Command, commonOptions, layoutOptions, type Outcome, type Request } from './command.ts';
import { requireRecipe } from './require-found.ts';
import { showRecipe, splitName } from './show-recipe.ts';
import { showSection } from './show-section.ts';

const usageError = (subject: string, message: string, hint: string): CookbookError =>
  new CookbookError({ subject, message, hint, exitCode: exitCodes.trouble });

const showStdin = async ({ readStdin, setsRecipes }: Request): Promise<Outcome> => {
  const markdown = await readStdin();
  const { compileStdin } = await import('../compile/compile-stdin.ts');
  const { content, body } = compileStdin(markdown);
  const { parts, links, tokens, trouble } = content;
  return {
    view: { kind: 'recipe', recipes: [{ markdown: body, parts, links, ...(setsRecipes && { tokens }) }] },
    ...(trouble && { notices: [`-: ${trouble}`] }),
  };
};

const showRaw = async (name: string, { openBook }: Request): Promise<Outcome> => {
  const { book, folder } = await openBook();
  const recipe = await requireRecipe(book, name, 'cookbook show --raw ');
  return { view: { kind: 'file', file: join(folder, recipe.path) } };
};

/** `show leadership vs management` means one recipe, unless each word is a recipe too. */
const refuseSplitName = (args: readonly string[], book: Book): void => {
  const whole = args.join(' ');
  if (args.length < 2 || args.every((name) => findRecipe(book, splitName(book, name)[0]).kind === 'one')) return;
  const found = findRecipe(book, whole);
  if (found.kind !== 'one') return;
  const hint = `did you mean: cookbook show ${found.found.id}`;
  throw new CookbookError({ subject: whole, message: 'is read as several names', hint, exitCode: exitCodes.notFound });
};

export const show: Command = {
  name: 'show',
  arguments: '[recipe...]',
  summary: 'a recipe, or a part of it: RECIPE#PART; - for stdin',
  options: [...commonOptions, ...layoutOptions, 'json', 'pager', 'raw', 'recursive'],
  examples: [
    ['cookbook show leadership-vs-management', 'the page, set for the terminal'],
    ['cookbook show one-on-ones#template', 'one part of it'],
    [
      'cookbook show -r hiring | pandoc --metadata title=Hiring -o hiring.epub',
      'a section as one text; without a name, the book',
    ],
    ['cookbook show - < README.md', 'any Markdown'],
  ],
  run: async (request) => {
    const { args, options, openBook } = request;
    const [first, ...others] = args;
    if (first === undefined && !(options.recursive && !options.raw)) {
      throw usageError('recipe', 'missing required argument', 'try cookbook show --help');
    }
    if (options.raw) {
      if (first === undefined || others.length > 0 || options.recursive || options.json || first === '-') {
        throw usageError('--raw', 'prints one file of the book', 'cookbook show --raw RECIPE');
      }
      return showRaw(first, request);
    }
    if (args.includes('-')) {
      if (others.length > 0 || options.recursive) throw usageError('-', 'stands alone', 'cookbook show - < FILE');
      return showStdin(request);
    }
    const compiled = await openBook();
    refuseSplitName(args, compiled.book);
    const showOne = async (name: string) => [await showRecipe(compiled, name, 'cookbook show ', request)];
    const results = options.recursive
      ? (first === undefined ? [undefined] : args).map((name) => showSection(compiled, name, request))
      : args.map(showOne);
    const all = (await Promise.all(results)).flat();
    return {
      view: { kind: 'recipe', recipes: all.map(({ shown }) => shown) },
      notices: all.flatMap(({ notices }) => notices),
    };
  },
};
