import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findControls } from '../support/escapes.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { runPacked } from '../support/run-packed.ts';
import { copyFixtures, type Scratch } from '../support/scratch.ts';

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
});
afterAll(() => books.remove());

const recipes = readdirSync(join(import.meta.dirname, '..', 'fixtures', 'hostile')).map((name) =>
  name.replace(/\.md$/, ''),
);

const calls = [
  [],
  ['list', '--all'],
  ['list', '--json'],
  ['list', '-0'],
  ['tree', '--all'],
  ['tree', '--json'],
  ['search', 'red'],
  ['search', 'text'],
  ['search', '--json', 'red'],
  ['search', '\u001b[31mred\u202e'],
  ['show', '\u001b[31mnope\u0007'],
  ['show', 'raw#\u001b[31mnope'],
  ['list', '--in', '\u009b31mnope'],
  ['list', '--tag', '\u001b]0;x\u0007'],
  ['--color', '\u001b[31m'],
  ['\u001b[31mlist'],
  ['list', '--\u001b[31m'],
  ['list', '--book', '\u001b[31mnowhere\u202e'],
  ...recipes.map((id) => ['show', id, '--json']),
];

describe('a hostile book', () => {
  test('runs nothing, in any command, on any recipe', async () => {
    for (const args of [
      ['list', '--all'],
      ['search', 'text'],
      ['tree'],
      ...recipes.map((id) => ['show', id, '--color', 'always']),
    ]) {
      await runPacked({ args: [...args, '--book', 'hostile'], cwd: books.folder });
      await runInProcess({ args: [...args, '--book', 'hostile'], cwd: books.folder });
    }
    for (const folder of [books.folder, join(books.folder, 'hostile'), process.cwd()]) {
      expect(existsSync(join(folder, 'CANARY'))).toBe(false);
    }
  });

  for (const columns of [20, 80, 200]) {
    test(`sends no control character to a terminal of ${columns} columns`, async () => {
      const screen = { columns, rows: 24 };
      const pages = recipes.map((id) => ['show', id]);
      for (const env of [{}, { NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '1', FORCE_HYPERLINK: '1' }]) {
        for (const args of [...calls, ...pages]) {
          const book = args.includes('--book') ? [] : ['--book', 'hostile'];
          const { stdout, stderr } = await runInProcess({ args: [...args, ...book], cwd: books.folder, env, screen });
          const isNull = args.includes('-0');
          expect({ args, controls: findControls(isNull ? stdout.replaceAll('\0', '') : stdout) }).toEqual({
            args,
            controls: [],
          });
          expect({ args, controls: findControls(stderr) }).toEqual({ args, controls: [] });
        }
      }
    });
  }

  test('sends none down a pipe either, but for Markdown as the file has it', async () => {
    for (const args of calls) {
      const book = args.includes('--book') ? [] : ['--book', 'hostile'];
      const { stdout, stderr } = await runInProcess({ args: [...args, ...book], cwd: books.folder });
      expect({ args, controls: findControls(stdout.replaceAll('\0', '')) }).toEqual({ args, controls: [] });
      expect({ args, controls: findControls(stderr) }).toEqual({ args, controls: [] });
    }
  });

  test('standard input is treated no better', async () => {
    const stdin =
      '# A \u001b[31m\u009b\u202e\u0007 B &#27;[31m\n\n```\u001b]0;x\u0007js\ncode \u001b[2J\n```\n\n[x](http://a/\u001b[31m)\n';
    for (const extra of [[], ['--hyperlinks', 'always'], ['--color', 'always']]) {
      const { stdout, stderr } = await runInProcess({ args: ['show', '-', ...extra], cwd: books.folder, stdin });
      expect([...findControls(stdout), ...findControls(stderr)]).toEqual([]);
    }
  });
});
