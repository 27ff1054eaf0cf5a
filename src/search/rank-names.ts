import Fuse from 'fuse.js';

/** Words this short say nothing by themselves. */
const shortest = 4;

const splitName = (name: string): string[] => [name, ...name.split(/[\s-]+/).filter((word) => word.length >= shortest)];

/**
 * The names that resemble what was typed, best first: compared from their beginning, and from that of each of their
 * words, since a resemblance in the middle of a word is seldom what was meant.
 *
 * @param candidates each a list: the name to suggest, then other words that stand for it
 */
export const rankNames = (typed: string, candidates: readonly (readonly string[])[]): string[] => {
  const things = candidates.map((names) => ({ name: names[0] ?? '', words: names.flatMap(splitName) }));
  const fuse = new Fuse(things, { keys: ['words'], threshold: 0.35, distance: 12, minMatchCharLength: 2 });
  return fuse.search(typed.slice(0, 40)).map(({ item }) => item.name);
};
