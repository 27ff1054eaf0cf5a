import { findSection } from '../book/find.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import { type Command, commonOptions, layoutOptions } from './command.ts';
import { nameProblems } from './name-problems.ts';
import { requireSection } from './require-found.ts';
import { createFilter, summarize } from './summarize.ts';

export const list: Command = {
  name: 'list',
  arguments: '[section]',
  summary: 'the recipes of the book, or of one section, a line each',
  options: [...commonOptions, ...layoutOptions, 'json', 'null', 'pager', 'in', 'tag', 'status', 'all', 'limit'],
  examples: [
    ['cookbook list hiring', 'what is there on hiring'],
    ["cookbook list | fzf --delimiter '\\t' --preview 'cookbook show {1}'", 'pick one with a live preview'],
    ['cookbook list --tag hiring --json | jq -r ".[].file"', 'the files of a topic'],
  ],
  run: async ({ args: [name], options, openBook }) => {
    const { book, folder } = await openBook();
    if (name !== undefined && options.in !== undefined && findSection(book, name).kind === 'one') {
      throw new CookbookError({
        subject: '--in',
        message: 'the section is given already',
        hint: `cookbook list ${name}`,
        exitCode: exitCodes.trouble,
      });
    }
    if (name !== undefined) await requireSection(book, name, 'cookbook list ');
    const allows = await createFilter(book, name === undefined ? options : { ...options, in: name });
    const recipes = book.recipes.filter(allows).slice(0, options.limit);
    const notices = nameProblems(book.problems, options);
    if (recipes.length > 0) {
      return { view: { kind: 'list', recipes: recipes.map((recipe) => summarize(recipe, folder)) }, notices };
    }
    return {
      view: { kind: 'list', recipes: [] },
      exitCode: exitCodes.notFound,
      notices: [...notices, 'no recipe passes: fewer filters, or --all for placeholders too'],
    };
  },
};
