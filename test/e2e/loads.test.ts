import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runPacked } from '../support/run-packed.ts';
import { copyFixtures, type Scratch } from '../support/scratch.ts';

const preload = join(import.meta.dirname, '..', 'support', 'record-loads.cjs');

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
});
afterAll(() => books.remove());

/** Words that only the code of a package holds, minified or not: they tell which chunk it is bundled into. */
const signs = {
  marked: 'blockquoteSetextReplace',
  'fuse.js': 'FuseIndex',
  chalk: 'bgBlackBright',
  yaml: 'YAMLParseError',
  commander: 'commander.unknownOption',
};

type Name = keyof typeof signs;

const chunksWith = (name: Name): string[] => {
  const dist = join(inject('packed'), 'dist');
  return readdirSync(dist).filter(
    (file) => file.endsWith('.js') && readFileSync(join(dist, file), 'utf8').includes(signs[name]),
  );
};

interface Loads {
  readonly modules: readonly string[];
  readonly files: readonly string[];
  readonly connections: number;
}

const record = async (args: readonly string[], stdin?: string): Promise<Loads> => {
  const file = join(books.folder, 'loads.json');
  const { exitCode } = await runPacked({
    args,
    cwd: books.folder,
    env: { LOADS: file },
    nodeArgs: ['--require', preload],
    ...(stdin !== undefined && { stdin }),
  });
  expect(exitCode).toBe(0);
  return JSON.parse(readFileSync(file, 'utf8'));
};

/** Chunks by name, whether Node loads them or the program does, which reads them to find their compiled code. */
const chunksOf = ({ modules, files }: Loads): string[] => [...modules, ...files].map((path) => basename(path));

const packagesOf = (loads: Loads): Name[] => {
  const loaded = new Set(chunksOf(loads));
  const names: readonly Name[] = ['marked', 'fuse.js', 'chalk', 'yaml', 'commander'];
  return names.filter((name) => chunksWith(name).some((chunk) => loaded.has(chunk)));
};

/** Chunks of code grammars, by the names of the languages. */
const grammarsOf = (loads: Loads): string[] =>
  ['python', 'bash', 'javascript', 'typescript', 'core'].filter((name) => chunksOf(loads).includes(`${name}.js`));

/** Files of the bundled book that were opened, relative to the package. */
const bookFilesOf = ({ files }: Loads): string[] =>
  [...new Set(files)]
    .map((file) => relative(inject('packed'), file).replaceAll('\\', '/'))
    .filter((file) => file.startsWith('recipes') || file.startsWith('dist/book'))
    .toSorted();

describe('what is loaded', () => {
  test('every package is in a chunk that can be told', () => {
    for (const name of ['marked', 'fuse.js', 'chalk', 'yaml', 'commander'] as const) {
      expect(chunksWith(name), name).not.toEqual([]);
    }
  });

  for (const args of [
    ['list'],
    ['path'],
    ['path', 'one-on-ones'],
    ['show', 'one-on-ones'],
    ['show', '1:1'],
    ['show', 'one-on-ones#template'],
    ['template', 'one-on-ones'],
    ['list', '--json'],
    ['list', '-0'],
    ['tree'],
    ['leadership'],
    ['show', '--raw', 'one-on-ones'],
    ['--version'],
  ]) {
    test(`cookbook ${args.join(' ')} down a pipe needs commander alone`, async () => {
      expect(packagesOf(await record(args))).toEqual(['commander']);
    });
  }

  test('a search of the bundled book needs Fuse.js at most, and reads no Markdown', async () => {
    const loads = await record(['search', 'hiring']);
    expect(packagesOf(loads).filter((name) => name !== 'fuse.js')).toEqual(['commander']);
    expect(bookFilesOf(loads).filter((file) => file.startsWith('recipes'))).toEqual([]);
  });

  test('a coloured page of the bundled book was lexed when the package was built: no YAML, no search', async () => {
    const loads = await record(['show', 'one-on-ones', '--color', 'always']);
    expect(packagesOf(loads)).toContain('chalk');
    expect(packagesOf(loads)).not.toContain('fuse.js');
    expect(packagesOf(loads)).not.toContain('yaml');
  });

  test('a book of another folder needs YAML for its front matter, and no search to be listed', async () => {
    expect(packagesOf(await record(['list', '--book', 'kitchen']))).toEqual(['yaml', 'commander']);
  });

  test('a fence without a language loads no grammar; one with a language loads that one', async () => {
    const set = (markdown: string) => record(['show', '-', '--color', 'always'], markdown);
    expect(grammarsOf(await set('# A\n\n```\nplain\n```\n'))).toEqual([]);
    expect(grammarsOf(await set('# A\n\n```text\nplain\n```\n'))).toEqual([]);
    expect(grammarsOf(await set('# A\n\n```nonsense\nplain\n```\n'))).toEqual([]);
    const python = grammarsOf(await set('# A\n\n```python\nprint(1)\n```\n'));
    expect(python).toContain('python');
    expect(python).not.toContain('javascript');
  });
});

describe('what is read', () => {
  test('list and tree read the catalogue alone', async () => {
    expect(bookFilesOf(await record(['list']))).toEqual(['dist/book/catalogue.json']);
    expect(bookFilesOf(await record(['tree']))).toEqual(['dist/book/catalogue.json']);
  });

  test('show reads the files of its recipe alone', async () => {
    const file = 'recipes/management/increasing-the-capacity-to-win/growing/one-on-ones.md';
    expect(bookFilesOf(await record(['show', 'one-on-ones']))).toEqual(['dist/book/catalogue.json', file]);
    expect(bookFilesOf(await record(['show', 'one-on-ones', '--color', 'always']))).toEqual([
      'dist/book/catalogue.json',
      'dist/book/one-on-ones.json',
      file,
    ]);
  });

  test('nothing outside of a book, whatever its links and names say', async () => {
    for (const args of [
      ['list'],
      ['show', 'links', '--color', 'always'],
      ['show', 'links', '--json'],
      ['search', 'links'],
    ]) {
      const { files } = await record([...args, '--book', 'hostile']);
      const inside = [inject('packed'), join(books.folder, 'hostile')];
      expect(files.filter((file) => !inside.some((folder) => file.startsWith(folder)))).toEqual([]);
    }
  });

  test('nothing from the network', async () => {
    for (const args of [
      ['list'],
      ['search', 'hiring'],
      ['show', 'leadership-vs-management', '--color', 'always'],
      ['--help'],
    ]) {
      expect((await record(args)).connections).toBe(0);
    }
  });
});
