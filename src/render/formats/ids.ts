import type { TreeSection } from '../view.ts';
import type { Format } from './format.ts';

const joinIds = (ids: readonly string[]): string => ids.map((id) => `${id}\0`).join('');

const idsBelow = ({ page, recipes, sections }: TreeSection): string[] => [
  ...(page === undefined ? [] : [page]),
  ...recipes.map(({ id }) => id),
  ...sections.flatMap(idsBelow),
];

/** What `show` takes and nothing else, each ended by NUL: for xargs -0. */
export const idsFormat: Format = {
  front: ({ sections }) => joinIds(sections.flatMap(idsBelow)),
  recipe: ({ recipes }) => joinIds(recipes.flatMap(({ summary }) => summary?.id ?? [])),
  hits: ({ results }) => joinIds(results.map(({ id, part }) => (part ? `${id}#${part.slug}` : id))),
  tree: ({ root }) => joinIds(idsBelow(root)),
  list: ({ recipes }) => joinIds(recipes.map(({ id }) => id)),
  text: ({ text }) => text,
};
