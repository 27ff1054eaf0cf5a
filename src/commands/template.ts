import { CookbookError, exitCodes } from '../errors.ts';
import { templateOf } from '../markdown/template.ts';
import type { Part } from '../markdown/parts.ts';
import { type Command, commonOptions } from './command.ts';
import { requirePart, requireRecipe } from './require-found.ts';
import { splitName } from './show-recipe.ts';

const isTemplate = ({ heading }: Part): boolean => /^template\b/i.test(heading);

export const template: Command = {
  name: 'template',
  arguments: '<recipe>',
  summary: 'the blank template of a recipe, ready to paste',
  options: commonOptions,
  examples: [
    ['cookbook template one-on-ones > 1on1.md', 'start a document from it'],
    ['cookbook template role-scorecard | xclip -selection clipboard', 'into the clipboard'],
  ],
  run: async ({ args: [name = ''], openBook }) => {
    const compiled = await openBook();
    const [recipeName, partName] = splitName(compiled.book, name);
    const recipe = await requireRecipe(compiled.book, recipeName, 'cookbook template ');
    const { parts } = await compiled.readContent(recipe);
    const templates = partName
      ? [await requirePart(parts, partName, recipe.id, 'cookbook template ')]
      : parts.filter(isTemplate);
    if (templates.length === 0) {
      throw new CookbookError({
        subject: recipe.id,
        message: 'has no part "Template: ..."',
        hint: `what it has: cookbook show ${recipe.id}`,
        exitCode: exitCodes.notFound,
      });
    }
    const markdown = await compiled.readMarkdown(recipe);
    const texts = templates.map(({ start, end }) => templateOf(markdown.slice(start, end)));
    return { view: { kind: 'text', text: `${texts.join('\n\n')}\n` } };
  },
};
