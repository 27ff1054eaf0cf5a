import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';
import { copyFixtures, type Scratch } from '../support/scratch.ts';

// Faults that were found in use, by what a person gets now that they are mended.

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
});
afterAll(() => books.remove());

const run = (args: readonly string[], stdin?: string, env: Record<string, string> = {}) =>
  runInProcess({ args, cwd: books.folder, env, ...(stdin !== undefined && { stdin }) });
const inKitchen = (...args: readonly string[]) => run([...args, '--book', 'kitchen']);

interface Shown {
  readonly markdown: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly depth: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly links: readonly { readonly href: string }[];
}
const showJson = async (...args: readonly string[]): Promise<Shown[]> =>
  JSON.parse((await inKitchen('show', '--json', ...args)).stdout);

test('help help prints help', async () => {
  expect(await run(['help', 'help'])).toMatchObject({ exitCode: 0, stderr: '' });
});

test('the help names -h among its options', async () => {
  expect((await run(['--help'])).stdout).toMatch(/^ +-h, --help/m);
});

test('the help fits 50 columns', async () => {
  const { stdout } = await run(['--help'], undefined, { COLUMNS: '50' });
  expect(stdout.split('\n').filter((line) => line.length > 50)).toEqual([]);
});

test('an empty name suggests nothing', async () => {
  expect((await inKitchen('path', '')).stderr).not.toContain('did you mean');
});

test('show -r gives a section without a page its heading, so that its recipes stand below it', async () => {
  const { stdout } = await inKitchen('show', '-r', 'cooking');
  expect(stdout).toMatch(/^## Keep your knives sharp$[^]*^## Sauces$[^]*^### Gravy$/m);
});

test('show -r --json: parts say where they stand in the Markdown beside them', async () => {
  for (const { markdown, parts } of await showJson('-r', 'cooking')) {
    for (const { depth, start } of parts) expect(markdown.slice(start)).toMatch(new RegExp(`^#{${depth}} `));
  }
});

test('show RECIPE#PART --json: parts say where they stand in the Markdown beside them', async () => {
  const [shown] = await showJson('stock#example');
  expect(shown?.parts[0]).toMatchObject({ start: 0, end: shown?.markdown.length });
});

test('show RECIPE#PART --json: links are those of the part', async () => {
  const [shown] = await showJson('stock#example');
  expect(shown?.links).toEqual([]);
});

test('show - --json begins where the text does, as for a recipe', async () => {
  const { stdout } = await run(['show', '-', '--json'], '---\ntitle: A\n---\n\n# A\n');
  expect(JSON.parse(stdout)[0].markdown).toBe('# A\n');
});

test('a text whose lines end in CR is no placeholder', async () => {
  expect((await run(['list', '--book', 'encodings'])).stdout).toContain('cr\tOld lines\t');
});

test('an unknown status is named as a problem', async () => {
  expect((await run(['show', 'wrong-types', '--book', 'broken'])).stderr).toContain('status');
});

test('a hint is a command that works', async () => {
  const hint = / (cookbook show \w+)$/.exec((await run(['zzz'])).stderr.trim())?.[1] ?? '';
  expect((await run(hint.split(' ').slice(1))).exitCode).toBe(0);
});

test('a tree with nothing in it prints nothing', async () => {
  expect(await inKitchen('tree', '--tag', 'fish')).toMatchObject({ stdout: '', exitCode: 1 });
});
