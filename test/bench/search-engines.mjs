import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** What a person would hand to an engine: the fields of a recipe, its text as it is. */
const toRecord = ({ recipe, markdown, parts }) => ({
  id: recipe.id,
  title: recipe.title,
  name: recipe.id,
  headings: parts.map(({ heading }) => heading).join('\n'),
  folders: recipe.path.split('/').slice(0, -1).join(' '),
  when: recipe.when.join('\n'),
  aliases: recipe.aliases.join('\n'),
  body: markdown,
});

const boosts = { title: 4, name: 3, when: 3, aliases: 3, headings: 2, folders: 1.5, body: 1 };
const keys = Object.entries(boosts).map(([name, weight]) => ({ name, weight }));

const openFuse = (settings) => (searchables) => {
  const fuse = new Fuse(searchables.map(toRecord), { keys, ...settings });
  return (text) => fuse.search(text.slice(0, 200), { limit: 10 }).map(({ item }) => item.id);
};

const openMiniSearch = (searchables) => {
  const engine = new MiniSearch({ fields: Object.keys(boosts), searchOptions: { boost: boosts } });
  engine.addAll(searchables.map(toRecord));
  const how = { prefix: true, fuzzy: 0.2 };
  return (text) => {
    const all = engine.search(text, { ...how, combineWith: 'AND' });
    return (all.length > 0 ? all : engine.search(text, how)).map(({ id }) => id);
  };
};

/** Other engines over the same recipes and fields, symptoms and aliases too, as their users set them up. */
export const engines = [
  { name: 'Fuse, default', open: openFuse({}) },
  { name: 'Fuse, ignoreLocation', open: openFuse({ ignoreLocation: true }) },
  {
    name: 'Fuse, token search, threshold .2, no norm',
    open: openFuse({ useTokenSearch: true, threshold: 0.2, ignoreFieldNorm: true, ignoreLocation: true }),
  },
  { name: 'MiniSearch, AND else OR, fuzzy, prefix', open: openMiniSearch },
];
