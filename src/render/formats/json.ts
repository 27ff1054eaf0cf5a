import type { ShownRecipe } from '../view.ts';
import type { Format } from './format.ts';

/** What JSON lets through raw and a terminal may obey or hide: DEL, C1, bidi marks, zero-width space, BOM. */
const risky = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const stringify = (data: unknown): string => {
  const json = JSON.stringify(data, null, 2);
  return `${json.replace(risky, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
};

/** The documented fields; what only a screen needs is left out. */
const recipeData = ({ summary, authors, updated, overdue, part, markdown, parts, links }: ShownRecipe) => ({
  ...summary,
  ...(authors && { authors }),
  ...(updated && { updated }),
  ...(overdue && { overdue }),
  ...(part && { part }),
  markdown,
  parts,
  links,
});

/** Data for programs: an array for list and show, an object for the rest. */
export const jsonFormat: Format = {
  front: ({ kind: _kind, commands: _commands, ...data }) => stringify(data),
  recipe: ({ recipes }) => stringify(recipes.map(recipeData)),
  hits: ({ kind: _kind, ...data }) => stringify(data),
  tree: ({ root }) => stringify(root),
  list: ({ recipes }) => stringify(recipes),
  text: ({ text }) => stringify(text),
};
