import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { findPart, findRecipe, findSection } from '../../src/book/find.ts';
import { readFrontMatter } from '../../src/book/front-matter.ts';
import { rankOf, readStatus } from '../../src/book/health.ts';
import { foldName } from '../../src/book/names.ts';
import { compileContent } from '../../src/compile/compile-recipe.ts';
import { openFolderBook } from '../../src/compile/folder-book.ts';
import type { ShownLink } from '../../src/render/view.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { evaluate, findSums } from '../support/sums.ts';

const folder = join(import.meta.dirname, '..', '..', 'recipes');
const compiled = openFolderBook(folder);
const { book } = compiled;
const recipes = compiled.searchables();

const keys = new Set([
  'title',
  'summary',
  'status',
  'when',
  'aliases',
  'tags',
  'also',
  'order',
  'authors',
  'updated',
  'review',
]);
const tags = new Set(
  `leadership management hiring interviewing offers onboarding growth feedback reviews expectations compensation equity performance
  exits planning delivery metrics reliability meetings decisions writing remote culture change people-science`.split(
    /\s+/,
  ),
);
const people = /\b(?:Saltmarsh|Ines|Wen|Tomás|Priya|Jonah|Amara|Luca|Sefa|Noor|Viktor|Dana|Rafe|Bea)\b/;
const footer = '*Saltmarsh is a composite; nobody here is a real person.*';

/** Lines of a recipe, each with the language of the fence around it; undefined outside of one. */
const withFences = (markdown: string): { readonly line: string; readonly fence: string | undefined }[] => {
  let fence: string | undefined;
  return markdown.split('\n').flatMap((line) => {
    const mark = /^\s*(?:```|~~~)(.*)$/.exec(line);
    if (!mark) return [{ line, fence }];
    fence = fence === undefined ? (mark[1] ?? '') : undefined;
    return [];
  });
};

test('the whole book can be read', () => {
  expect(book.problems).toEqual([]);
  expect(recipes.length).toBeGreaterThan(5);
});

test('no two recipes share a name or an alias', () => {
  const names = book.recipes.flatMap(({ id, aliases }) => [...new Set([id, ...aliases].map(foldName))]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every section is the home of a recipe, and has a page', () => {
  for (const { id, page, recipes: own, also, sections } of book.root.sections) {
    expect(page, id).toBeDefined();
    expect(own.length + also.length + sections.length, id).toBeGreaterThan(0);
  }
});

test('the index by symptom has every sentence of every recipe', () => {
  const index = recipes.find(({ recipe }) => recipe.id === 'by-symptom')?.markdown ?? '';
  expect(book.recipes.flatMap(({ when }) => when).filter((sentence) => !index.includes(sentence))).toEqual([]);
});

describe.each(recipes)('$recipe.path', ({ recipe, markdown, parts }) => {
  const { values } = readFrontMatter(readFileSync(join(folder, recipe.path), 'utf8'));
  /** Pages of sections only lead on, but for those that answer a question themselves; so does the appendix. */
  const isCooked = recipe.when.length > 0 || !(recipe.isSectionPage || recipe.path.startsWith('appendix/'));
  const content = compileContent(markdown);

  test('its front matter says what it must, and nothing unknown', () => {
    expect([...values.keys()].filter((key) => !keys.has(key))).toEqual([]);
    expect(values.get('title')).toBe(recipe.title);
    expect(recipe.summary?.length).toBeGreaterThan(10);
    expect(recipe.summary?.length).toBeLessThanOrEqual(100);
    expect(readStatus(String(values.get('status')))).toBe(recipe.status);
    expect(recipe.tags.length).toBeGreaterThan(0);
    expect(recipe.tags.filter((tag) => !tags.has(tag))).toEqual([]);
    expect(recipe.when.length).toBeLessThanOrEqual(3);
    expect(recipe.authors.length).toBeGreaterThan(0);
    expect(recipe.updated).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    if (recipe.review !== undefined) expect(recipe.review).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    if (rankOf(recipe.status) >= rankOf('published') && isCooked) expect(recipe.when).not.toEqual([]);
  });

  test('the sections it wants to stand in exist, and so does what it puts in order', () => {
    const list = (key: string): readonly string[] => {
      const value = values.get(key);
      return typeof value === 'string' ? [value] : (value ?? []);
    };
    expect(list('also').filter((name) => findSection(book, name).kind !== 'one')).toEqual([]);
    const known = (name: string): boolean =>
      findRecipe(book, name).kind === 'one' || findSection(book, name).kind === 'one';
    expect(list('order').filter((name) => !known(name))).toEqual([]);
  });

  test('it begins with its title, the one heading of the first level', () => {
    expect(parts[0]).toMatchObject({ depth: 1, start: 0 });
    expect(parts.filter(({ depth }) => depth === 1)).toHaveLength(1);
    expect(content.trouble).toBeUndefined();
  });

  test('every link leads to a recipe and a part that are there, or to the web by https', async () => {
    const args = ['show', recipe.id, '--json', '--book', folder];
    const [shown]: { links: ShownLink[] }[] = JSON.parse((await runInProcess({ args, cwd: folder })).stdout);
    const dead = shown?.links.filter(({ href, id }) => {
      if (/^https:\/\/[^\s/]+\.[^\s/]+/.test(href)) return false;
      if (id === undefined) return true;
      const [target = '', part] = id.split('#', 2);
      const there = recipes.find((other) => other.recipe.id === target);
      return part !== undefined && findPart(there?.parts ?? [], part).kind !== 'one';
    });
    expect(dead).toEqual([]);
    expect(content.links.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('nothing in a fence is wider than 76 columns, and no table than four', () => {
    const lines = withFences(markdown);
    expect(lines.filter(({ line, fence }) => fence !== undefined && stringWidth(line) > 76)).toEqual([]);
    const rows = lines.filter(({ line, fence }) => fence === undefined && /^\s*\|/.test(line));
    expect(
      rows.filter(
        ({ line }) =>
          line
            .trim()
            .replaceAll(String.raw`\|`, '')
            .split('|').length -
            2 >
          4,
      ),
    ).toEqual([]);
  });

  test('no text is left to be written', () => {
    expect(markdown).not.toMatch(/\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum|\(link\)|coming soon/i);
  });

  test('every sum that it writes out is right', () => {
    expect(findSums(markdown).filter(({ isRight }) => !isRight)).toEqual([]);
  });

  test('whoever meets the people of Saltmarsh is told that they are invented', () => {
    const isMet = people.test(markdown);
    expect(markdown.trimEnd().endsWith(footer)).toBe(isMet);
  });

  test('it has a template and an example, under headings that say of what', () => {
    const named = parts.filter(({ heading }) => /^(?:template|example)s?\b/i.test(heading));
    expect(named.filter(({ heading, depth }) => !/^(?:Template|Example): \S/.test(heading) || depth !== 2)).toEqual([]);
    if (!isCooked) return;
    expect(named.filter(({ heading }) => heading.startsWith('Template: '))).not.toEqual([]);
    expect(named.filter(({ heading }) => heading.startsWith('Example: '))).not.toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('a sum is evaluated', () => {
    expect(evaluate('(6 + 3) x 55')).toBe(495);
    expect(evaluate('120 / (3 x 28)')).toBeCloseTo(1.43, 2);
    expect(evaluate('2+3x4-1')).toBe(13);
    expect(evaluate('(2')).toBeNaN();
  });
  test('a wrong sum is found, a right one is left alone', () => {
    const wrong = (text: string) =>
      findSums(text)
        .filter(({ isRight }) => !isRight)
        .map((found) => found.text);
    expect(wrong('so 2 + 2 = 5, and 3 x 4 = 12')).toEqual(['2 + 2 = 5']);
    expect(wrong('60 / 120 = 50 %, 13 / 4 = 3.25, 8 x 30 = 4 h, 10 / 3 = 3.3, 1,000 x 2 = 2,000')).toEqual([]);
    expect(wrong('9+4+7 = 21')).toEqual(['9+4+7 = 21']);
    expect(findSums('a table ===== 3 and x = 4')).toEqual([]);
  });
});
