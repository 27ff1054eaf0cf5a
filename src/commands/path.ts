import { join } from 'node:path';
import { type Command, commonOptions } from './command.ts';
import { nameProblems } from './name-problems.ts';
import { requireRecipe } from './require-found.ts';
import { splitName } from './show-recipe.ts';

export const path: Command = {
  name: 'path',
  arguments: '[recipe]',
  summary: "where a recipe's file is, or the book's folder",
  options: commonOptions,
  examples: [
    ['$EDITOR "$(cookbook path hiring)"', 'open a file'],
    ['rg -i feedback "$(cookbook path)"', 'search with another tool'],
  ],
  run: async ({ args: [name], options, openBook }) => {
    const { book, folder } = await openBook();
    if (name === undefined) return { view: { kind: 'text', text: `${folder}\n` } };
    const [recipeName] = splitName(book, name);
    const recipe = await requireRecipe(book, recipeName, 'cookbook path ');
    const notices = nameProblems(
      book.problems.filter((problem) => problem.path === recipe.path),
      options,
    );
    return { view: { kind: 'text', text: `${join(folder, recipe.path)}\n` }, notices };
  },
};
