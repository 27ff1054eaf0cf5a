import { expect, test } from 'vitest';
import { markdownOf, recipes, unwrap } from './our-book.ts';

const entry = /^- \*\*([^*]+)\*\*[^]*?\(\[([\w-]+)\]\([^)]+\)\)\.$/gm;

const words = markdownOf('glossary').split('## The people')[0] ?? '';
const entries = [...words.matchAll(entry)].map(([, term = '', id = '']) => ({ term, id }));

test('every word of the glossary leads to a recipe, which uses it', () => {
  expect(entries.length).toBe(words.match(/^- /gm)?.length);
  expect(entries.length).toBeGreaterThan(40);
  const unused = entries.filter(({ term, id }) => !unwrap(markdownOf(id)).toLowerCase().includes(term.toLowerCase()));
  expect(unused).toEqual([]);
});

test('its words stand in order', () => {
  const terms = entries.map(({ term }) => term.toLowerCase());
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('most recipes gave it a word', () => {
  const cooked = recipes.filter(({ recipe }) => recipe.when.length > 0);
  const silent = cooked
    .filter(({ recipe }) => entries.every(({ id }) => id !== recipe.id))
    .map(({ recipe }) => recipe.id);
  expect(silent.length, silent.join(' ')).toBeLessThanOrEqual(cooked.length / 3);
});
