import Fuse from 'fuse.js';

/**
 * The names that resemble what was typed, best first.
 *
 * @param candidates each a list: the name to suggest, then other words that stand for it
 */
export const rankNames = (typed: string, candidates: readonly (readonly string[])[]): string[] => {
  const things = candidates.map(([name = '', ...others]) => ({ name, others }));
  const fuse = new Fuse(things, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'others', weight: 1 },
    ],
    threshold: 0.45,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  return fuse.search(typed.slice(0, 40)).map(({ item }) => item.name);
};
