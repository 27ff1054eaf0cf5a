import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolderBook } from '../../src/compile/folder-book.ts';
import { listSymptoms } from '../../src/compile/list-symptoms.ts';
import { makeBook, makeSearchable } from './small-book.ts';

const folder = join(import.meta.dirname, '..', '..', 'recipes');
const { book, searchables } = openFolderBook(folder);

test('the list of all symptoms is what the recipes say now; `npm run book` makes it', () => {
  expect(readFileSync(join(folder, 'appendix', 'by-symptom.md'), 'utf8')).toBe(listSymptoms(book));
});

test('it has the symptoms of published recipes, each once, and none of its own', () => {
  const list = listSymptoms(book);
  const symptoms = book.recipes.flatMap(({ when }) => when);
  expect(symptoms.length).toBeGreaterThan(15);
  for (const symptom of symptoms) expect(list.split(`[${symptom}](`)).toHaveLength(2);
  expect(list).not.toMatch(/\]\(.*by-symptom/);
});

test('what would be markup in a symptom is escaped', () => {
  const recipe = makeSearchable('a/b.md', '# B\n', { status: 'published', when: ['My [x] *is* `y`'] }).recipe;
  const health = { published: 1, total: 1 };
  const section = { id: 'a', path: 'a', title: 'A', recipes: ['b'], also: [], sections: [], health };
  const root = { ...section, id: '', path: '', title: 'All', recipes: [], sections: [section] };
  const list = listSymptoms({ title: 'All', root, recipes: [recipe], problems: [] });
  expect(list).toContain('\n## A\n\n- [My \\[x\\] \\*is\\* \\`y\\`](../a/b.md)\n');
});

describe('a symptom, typed as it is written', () => {
  const { search, ids } = makeBook(searchables());
  const symptoms = book.recipes.flatMap(({ id, when }) => when.map((symptom) => ({ id, symptom })));

  test.each(symptoms)('finds its recipe first: $symptom', ({ id, symptom }) => {
    const [first] = search(symptom).hits;
    expect(first?.id).toBe(id);
    expect(first?.matched).toContain('when');
    expect(first).not.toHaveProperty('part');
    expect(first?.snippet.slice(0, 20)).toBe(symptom.slice(0, 20));
  });

  test('does not find the list of all symptoms, which is found by its name', () => {
    expect(symptoms.flatMap(({ symptom }) => ids(symptom))).not.toContain('by-symptom');
    expect(ids('by symptom')[0]).toBe('by-symptom');
  });
});
