import { clean } from '../../markdown/clean.ts';
import { createStyle } from '../style.ts';
import type { Terminal } from '../terminal.ts';
import type { Format } from './format.ts';
import { setFront } from '../front.ts';
import { setHits } from '../hits.ts';
import { setList } from '../list.ts';
import { setTree } from '../tree.ts';

const joinLines = (lines: readonly string[]): string => (lines.length === 0 ? '' : `${lines.join('\n')}\n`);

const styleFor = ({ color }: Terminal) => createStyle(color);

/** For a person: laid out for the width, painted where there is colour. */
export const terminalFormat: Format = {
  front: async (view, terminal) => joinLines(setFront(view, { terminal, style: await styleFor(terminal) })),
  recipe: async (view, terminal) => {
    const { setRecipes } = await import('../recipe.ts');
    return setRecipes(view, { terminal, style: await styleFor(terminal) });
  },
  hits: async (view, terminal) => joinLines(setHits(view, { terminal, style: await styleFor(terminal) })),
  tree: async ({ root }, terminal) => {
    const isEmpty = root.page === undefined && root.recipes.length + root.sections.length === 0;
    return isEmpty ? '' : joinLines(setTree(root, { terminal, style: await styleFor(terminal) }));
  },
  list: async (view, terminal) => joinLines(setList(view, { terminal, style: await styleFor(terminal) })),
  text: ({ text }) => clean(text),
};
