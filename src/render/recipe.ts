import type { Token } from '../markdown/lex.ts';
import { paintStatus, type Canvas } from './canvas.ts';
import { renderDocument } from './document.ts';
import { displayWidth, wrapText } from './text.ts';
import { setTree } from './tree.ts';
import type { RecipeView, ShownRecipe } from './view.ts';

const proseWidth = 88;

const headingOf = (title: string, depth: number): Token => ({
  type: 'heading',
  raw: '',
  depth,
  text: title,
  tokens: [{ type: 'text', raw: '', text: title }],
});

const isTitle = (token: Token): boolean => token.type === 'heading' && token['depth'] === 1;

/** What stands below the title: where it belongs, how finished it is, who wrote it. */
const setHeader = ({ summary, place, authors, updated, overdue, part }: ShownRecipe, canvas: Canvas): string[] => {
  if (!summary) return [];
  const { terminal, style } = canvas;
  const width = Math.min(terminal.width, proseWidth);
  const between = terminal.ascii ? ' > ' : ' › ';
  const separator = terminal.ascii ? ' - ' : ' · ';
  const where = (place ?? []).join(between);
  if (part !== undefined) return wrapText(style.quiet(`${[...(place ?? []), summary.title].join(between)}`), width);
  const facts = [
    paintStatus(summary.status, canvas),
    ...[...(authors ?? []), updated ?? ''].filter((fact) => fact !== '').map((fact) => style.quiet(fact)),
  ].filter((fact) => fact !== '');
  const lines = [style.quiet(where), facts.join(style.quiet(separator))].filter((line) => displayWidth(line) > 0);
  const joined = lines.join(style.quiet(separator));
  return [
    ...(summary.summary ? wrapText(style.em(summary.summary), width) : []),
    ...(displayWidth(joined) <= width ? [joined] : lines.flatMap((line) => wrapText(line, width))),
    ...(overdue ? wrapText(style.match(`Check the facts: they were to be reviewed by ${overdue}.`), width) : []),
  ];
};

const joinBlocks = (blocks: readonly string[]): string =>
  blocks
    .map((block) => block.trimEnd())
    .filter((block) => block !== '')
    .join('\n\n');

const setRecipe = async (recipe: ShownRecipe, canvas: Canvas): Promise<string> => {
  const { summary, tokens = [], links, part, contents } = recipe;
  const targets = new Map(links.flatMap(({ href, id }) => (id === undefined ? [] : [[href, id] as const])));
  const context = { ...canvas, resolveLink: (href: string) => targets.get(href) };
  const render = (some: readonly Token[]): Promise<string> => renderDocument(some, context);
  const header = setHeader(recipe, canvas).join('\n');
  if (part !== undefined || !summary) return joinBlocks([header, await render(tokens)]);
  const [first] = tokens;
  const hasTitle = first !== undefined && isTitle(first);
  const title = hasTitle ? [first] : tokens.some(isTitle) ? [] : [headingOf(summary.title, 1)];
  const held = contents && contents.recipes.length + contents.sections.length > 0 ? setTree(contents, canvas) : [];
  return joinBlocks([
    `${title.length > 0 ? await render(title) : ''}${header}`,
    await render(hasTitle ? tokens.slice(1) : tokens),
    held.length > 1 ? `${await render([headingOf('In this section', 2)])}${held.slice(1).join('\n')}` : '',
  ]);
};

/** Recipes one after another, a rule between them. */
export const setRecipes = async ({ recipes }: RecipeView, canvas: Canvas): Promise<string> => {
  const { terminal, style } = canvas;
  const set: string[] = [];
  for (const recipe of recipes) set.push(await setRecipe(recipe, canvas));
  const rule = style.quiet((terminal.ascii ? '-' : '─').repeat(Math.min(terminal.width, proseWidth)));
  const text = set.filter((recipe) => recipe !== '').join(`\n\n${rule}\n\n`);
  return text === '' ? '' : `${text}\n`;
};
