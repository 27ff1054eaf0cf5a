import { cleanLine } from '../../markdown/clean.ts';
import { createStyle } from '../style.ts';
import type { Terminal } from '../terminal.ts';
import type { RecipeView } from '../view.ts';
import type { Format } from './format.ts';

const joinFields = (fields: readonly string[]): string => `${fields.map(cleanLine).join('\t')}\n`;

/** Colour that is forced on a pipe paints titles only: the fields that other programs take stay as they are. */
const paintTitle = async ({ color }: Terminal): Promise<(line: string, title: string) => string> => {
  if (!color) return (line) => line;
  const { title: paint } = await createStyle(color);
  return (line, title) => line.replace(`\t${cleanLine(title)}`, (found) => `\t${paint(found.slice(1))}`);
};

const joinMarkdown = ({ recipes }: RecipeView): string =>
  recipes
    .map(({ markdown }, index) => (index < recipes.length - 1 ? `${markdown.trimEnd()}\n\n` : markdown))
    .map((markdown) => (markdown === '' || markdown.endsWith('\n') ? markdown : `${markdown}\n`))
    .join('');

const layOut = async () => (await import('./terminal.ts')).terminalFormat;

/** For other programs: one record a line with tabs between, Markdown as it stands in the book; the rest laid out. */
export const pipeFormat: Format = {
  front: async (view, terminal) => (await layOut()).front(view, terminal),
  tree: async (view, terminal) => (await layOut()).tree(view, terminal),
  recipe: async (view, terminal) =>
    view.recipes.some(({ tokens }) => tokens !== undefined)
      ? (await layOut()).recipe(view, terminal)
      : joinMarkdown(view),
  hits: async ({ results }, terminal) => {
    const paint = await paintTitle(terminal);
    const lines = results.map(({ id, title, part, snippet }) =>
      paint(joinFields([part ? `${id}#${part.slug}` : id, title, part?.heading ?? '', snippet]), title),
    );
    return lines.join('');
  },
  list: async ({ recipes }, terminal) => {
    const paint = await paintTitle(terminal);
    return recipes
      .map(({ id, title, status, file }) => paint(joinFields([id, title, status ?? '', file]), title))
      .join('');
  },
  text: ({ text }) => text,
};
