import { join } from 'node:path';
import { CookbookError, exitCodes } from '../errors.ts';
import { type Command, commonOptions, layoutOptions, type Outcome, type Request } from './command.ts';
import { requireRecipe } from './require-found.ts';
import { showRecipe } from './show-recipe.ts';
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

export const show: Command = {
  name: 'show',
  arguments: '<recipe...>',
  summary: 'a recipe, a part of it (RECIPE#PART), or - for standard input',
  options: [...commonOptions, ...layoutOptions, 'json', 'pager', 'raw', 'recursive'],
  examples: [
    ['cookbook show leadership-vs-management', 'the page, set for the terminal'],
    ['cookbook show one-on-ones#template', 'one part of it'],
    ['cookbook show -r hiring | pandoc -o hiring.epub', 'a whole section, as one Markdown stream'],
    ['cookbook show - < README.md', 'any Markdown'],
  ],
  run: async (request) => {
    const { args, options, openBook } = request;
    const [first = '', ...others] = args;
    if (options.raw) {
      if (others.length > 0 || options.recursive || options.json || first === '-') {
        throw usageError('--raw', 'prints one file of the book', 'cookbook show --raw RECIPE');
      }
      return showRaw(first, request);
    }
    if (args.includes('-')) {
      if (others.length > 0 || options.recursive) throw usageError('-', 'stands alone', 'cookbook show - < FILE');
      return showStdin(request);
    }
    const compiled = await openBook();
    const results = await Promise.all(
      args.map(async (name) =>
        options.recursive
          ? showSection(compiled, name, request)
          : [await showRecipe(compiled, name, 'cookbook show ', request)],
      ),
    );
    const all = results.flat();
    return {
      view: { kind: 'recipe', recipes: all.map(({ shown }) => shown) },
      notices: all.flatMap(({ trouble }) => trouble ?? []),
    };
  },
};
