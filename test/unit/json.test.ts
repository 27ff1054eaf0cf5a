import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statuses } from '../../src/book/types.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { copyFixtures, type Scratch } from '../support/scratch.ts';

/** What a value must look like: how to check it, and whether it may be left out. */
interface Field {
  readonly check: (value: unknown) => boolean;
  readonly mayLack?: true;
}
type Shape = Readonly<Record<string, Field>>;

const text: Field = { check: (value) => typeof value === 'string' };
const count: Field = { check: (value) => typeof value === 'number' && value >= 0 };
const flag: Field = { check: (value) => typeof value === 'boolean' };
const maybe = ({ check }: Field): Field => ({ check, mayLack: true });
const oneOf = (words: readonly string[]): Field => ({
  check: (value) => typeof value === 'string' && words.includes(value),
});
const listOf = ({ check }: Field): Field => ({ check: (value) => Array.isArray(value) && value.every(check) });

/** Every key known, every key there that must be: keys are only ever added, and here. */
const record = (shape: Shape): Field => ({
  check: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const given = Object.entries(value);
    return (
      given.every(([key, inner]) => shape[key]?.check(inner) === true) &&
      Object.entries(shape).every(([key, { mayLack }]) => mayLack === true || key in value)
    );
  },
});

const summary: Shape = {
  id: text,
  title: text,
  summary: maybe(text),
  status: maybe(oneOf(statuses)),
  path: text,
  file: text,
  sections: listOf(text),
  tags: listOf(text),
};
const part: Shape = { slug: text, heading: text, depth: count, start: count, end: count };
const link: Shape = { text, href: text, id: maybe(text) };
const shown: Shape = {
  ...summary,
  authors: maybe(listOf(text)),
  updated: maybe(text),
  overdue: maybe(text),
  part: maybe(text),
  markdown: text,
  parts: listOf(record(part)),
  links: listOf(record(link)),
};
const hit: Shape = {
  ...summary,
  part: maybe(record({ slug: text, heading: text })),
  snippet: text,
  marks: listOf(listOf(count)),
  score: count,
  matched: listOf(text),
};
const health: Shape = { status: maybe(oneOf(statuses)), published: count, total: count };
const section: Field = {
  check: (value) =>
    record({
      id: text,
      title: text,
      summary: maybe(text),
      page: maybe(text),
      health: record(health),
      recipes: listOf(record({ ...summary, crossListed: flag })),
      sections: listOf(section),
    }).check(value),
};
const correction: Shape = { from: text, to: text, kind: text };
const front: Shape = {
  title: text,
  summary: maybe(text),
  health: record(health),
  recipes: listOf(record({ ...summary, crossListed: flag })),
  sections: listOf(section),
  symptoms: listOf(record({ when: text, id: text })),
};

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
});
afterAll(() => books.remove());

const themes = ['kitchen', 'plain', 'duplicates', 'hostile', 'broken', 'old-marks', 'encodings'];

describe.each([
  ['the front page', [], record(front)],
  ['list', ['list', '--all'], listOf(record(summary))],
  ['tree', ['tree', '--all'], section],
  [
    'search',
    ['search', 'text', 'fine', 'recipe', 'soup'],
    record({ query: text, corrections: listOf(record(correction)), results: listOf(record(hit)) }),
  ],
] as const)('--json of %s', (_name, args, { check }) => {
  test.each([undefined, ...themes])('has the documented shape for the book %s', async (theme) => {
    const book = theme === undefined ? [] : ['--book', theme];
    const { stdout } = await runInProcess({ args: [...args, '--json', ...book], cwd: books.folder });
    const data: unknown = JSON.parse(stdout);
    expect(check(data)).toBe(true);
    expect(stdout.endsWith('\n')).toBe(true);
    // oxlint-disable-next-line no-control-regex -- nothing but printable characters and newlines
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
  });
});

describe('--json of show', () => {
  const { check } = listOf(record(shown));

  test.each([undefined, ...themes])('has the documented shape for every recipe of the book %s', async (theme) => {
    const book = theme === undefined ? [] : ['--book', theme];
    const list = await runInProcess({ args: ['list', '--all', '--json', ...book], cwd: books.folder });
    const recipes: { id: string }[] = JSON.parse(list.stdout);
    expect(recipes.length).toBeGreaterThan(3);
    for (const { id } of recipes) {
      const { stdout, exitCode } = await runInProcess({ args: ['show', id, '--json', ...book], cwd: books.folder });
      expect(exitCode, id).toBe(0);
      expect(check(JSON.parse(stdout)), id).toBe(true);
    }
  });

  test('its parts say where they stand in its Markdown', async () => {
    const { stdout } = await runInProcess({ args: ['show', 'one-on-ones', '--json'], cwd: books.folder });
    const [recipe]: { markdown: string; parts: { heading: string; depth: number; start: number; end: number }[] }[] =
      JSON.parse(stdout);
    expect(recipe?.parts.length).toBeGreaterThan(5);
    for (const { heading, depth, start, end } of recipe?.parts ?? []) {
      expect(recipe?.markdown.slice(start, end)).toMatch(
        new RegExp(`^#{${depth}} ${heading.replaceAll(/[^\w ]/g, '.')}\n`),
      );
    }
  });

  test('of standard input has no more than its text', async () => {
    const { stdout } = await runInProcess({ args: ['show', '-', '--json'], cwd: books.folder, stdin: '# A\n' });
    expect(JSON.parse(stdout)).toEqual([
      { markdown: '# A\n', parts: [{ slug: 'a', heading: 'A', depth: 1, start: 0, end: 4 }], links: [] },
    ]);
  });

  test('the check itself refuses what is wrong', () => {
    expect(check([{}])).toBe(false);
    const good = {
      id: 'a',
      title: 'A',
      path: 'a.md',
      file: '/a.md',
      sections: [],
      tags: [],
      markdown: '',
      parts: [],
      links: [],
    };
    expect(check([good])).toBe(true);
    expect(check([{ ...good, extra: 1 }])).toBe(false);
    expect(check([{ ...good, status: 'shiny' }])).toBe(false);
    expect(check([{ ...good, tags: [1] }])).toBe(false);
  });
});
