import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';
import { runPacked } from '../support/run-packed.ts';
import { copyFixtures, type Scratch } from '../support/scratch.ts';

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
  const odd = {
    'all-bytes': Buffer.concat([
      Buffer.from('# All\n\n'),
      Buffer.from(Array.from({ length: 255 }, (_byte, index) => index + 1)),
    ]),
    spaces: Buffer.from('\n\n   \n# Late\n\n\n\n'),
    'many-ends': Buffer.from('# A\r\nb\rc\nd\r\r\n'),
    replacement: Buffer.from('# A\n\nA real \ufffd.\n'),
  };
  for (const [name, bytes] of Object.entries(odd)) books.write(`odd/${name}.md`, bytes);
});
afterAll(() => books.remove());

describe('show --raw prints the bytes of the file, every one', () => {
  test.each([undefined, 'kitchen', 'plain', 'encodings', 'hostile', 'odd'])(
    'of every recipe of the book %s',
    async (theme) => {
      const book = theme === undefined ? [] : ['--book', theme];
      const { stdout } = await runInProcess({ args: ['list', '--all', '--json', ...book], cwd: books.folder });
      const recipes: { id: string; file: string }[] = JSON.parse(stdout);
      expect(recipes.length).toBeGreaterThan(3);
      for (const { id, file } of recipes) {
        const raw = await runInProcess({ args: ['show', '--raw', id, ...book], cwd: books.folder });
        expect(raw.bytes.equals(readFileSync(file)), file).toBe(true);
      }
    },
  );

  test('through a real pipe too', async () => {
    for (const [id, file] of [
      ['latin-1', 'broken/latin-1.md'],
      ['utf-16-be', 'encodings/utf-16-be.md'],
      ['all-bytes', 'odd/all-bytes.md'],
    ] as const) {
      const [book = ''] = file.split('/');
      const { bytes } = await runPacked({ args: ['show', '--raw', id, '--book', book], cwd: books.folder });
      expect(bytes.equals(readFileSync(join(books.folder, file)))).toBe(true);
    }
  });
});

test('a recipe edited since the build is shown as it is now', async () => {
  const { stdout } = await runPacked({ args: ['show', 'tools'], cwd: books.folder });
  expect(readFileSync(join(inject('packed'), 'recipes', 'tools', 'README.md'), 'utf8').endsWith(stdout)).toBe(true);
});
