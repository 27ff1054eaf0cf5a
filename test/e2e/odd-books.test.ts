import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findControls } from '../support/escapes.ts';
import { runPacked } from '../support/run-packed.ts';
import { makeScratch, type Scratch } from '../support/scratch.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

let books: Scratch;
beforeAll(() => {
  books = makeScratch();
});
afterAll(() => books.remove());

const run = (book: string, ...args: readonly string[]) =>
  runPacked({ args: [...args, '--book', book], cwd: books.folder });

describe('a book that is none', () => {
  test('an empty folder, and one without Markdown', async () => {
    mkdirSync(join(books.folder, 'empty'));
    books.write('texts/notes.txt', 'no Markdown');
    for (const book of ['empty', 'texts']) {
      for (const args of [['list'], ['tree'], [], ['search', 'x'], ['show', 'x'], ['path']]) {
        const { stdout, stderr, exitCode } = await run(book, ...args);
        expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
        expect(stderr).toContain(`${join(books.folder, book)}: holds no Markdown\n`);
      }
    }
  });

  test('a file', async () => {
    books.write('a.md', '# A\n');
    const { stderr, exitCode } = await run('a.md', 'list');
    expect(exitCode).toBe(2);
    expect(stderr).toBe('cookbook: a.md: is no folder\nto read one file: cookbook show - < a.md\n');
  });

  test.skipIf(isWindows || isRoot)('a folder that may not be read (not as root, not on Windows)', async () => {
    books.write('closed/a.md', '# A\n');
    books.write('half/a.md', '# A\n');
    books.write('half/closed/b.md', '# B\n');
    books.write('half/c.md', '# C\n');
    chmodSync(join(books.folder, 'closed'), 0o000);
    chmodSync(join(books.folder, 'half', 'closed'), 0o000);
    chmodSync(join(books.folder, 'half', 'c.md'), 0o000);
    expect((await run('closed', 'list')).stderr).toContain('permission denied');
    const { stdout, stderr, exitCode } = await run('half', 'list');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^a\tA\t/);
    expect(stderr).toBe('cookbook: c.md: permission denied\ncookbook: closed: permission denied\n');
    chmodSync(join(books.folder, 'closed'), 0o700);
    chmodSync(join(books.folder, 'half', 'closed'), 0o700);
  });
});

describe('a book with odd files', () => {
  test('of ten megabytes: listed, shown and searched', async () => {
    const text = `# Big\n\n${'Words without an end, and one needle in it.\n\n'.repeat(220_000)}`;
    books.write('big/big.md', text);
    books.write('big/small.md', '# Small\n\nA haystack.\n');
    expect((await run('big', 'list')).stdout).toContain('big\tBig\t');
    expect((await run('big', 'show', 'big')).stdout).toHaveLength(text.length);
    const { stdout, exitCode } = await run('big', 'search', 'haystack');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^small\t/);
  });

  test('of 3,000 quotes in one another, of deep lists, of long words: shown, if plainly', async () => {
    const cases = {
      quotes: `${'>'.repeat(3000)} the end\n`,
      lists: `${'- '.repeat(1500)}the end\n`,
      numbers: `${'1. '.repeat(2000)}the end\n`,
      stars: `${'*'.repeat(4000)}a${'*'.repeat(4000)} the end\n`,
      word: `${'a'.repeat(100_000)}@ the end\n`,
      underscores: `${'a_'.repeat(30_000)} the end\n`,
      brackets: `${'['.repeat(50_000)} the end\n`,
      ticks: `${Array.from({ length: 500 }, (_tick, index) => '`'.repeat(index)).join(' ')} the end\n`,
      table: `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|b\n'.repeat(50)}\nthe end\n`,
    };
    for (const [name, text] of Object.entries(cases)) books.write(`deep/${name}.md`, `# Deep\n\n${text}`);
    for (const name of Object.keys(cases)) {
      const { stdout, stderr, exitCode } = await run('deep', 'show', name, '--color', 'always');
      expect(exitCode, name).toBe(0);
      expect(stdout.replaceAll(/\s+/g, ' '), name).toContain('the end');
      expect(stderr, name).not.toContain('    at ');
    }
    expect((await run('deep', 'search', 'end')).exitCode).toBe(0);
  }, 120_000);

  test.skipIf(isWindows)(
    'links out of the book, loops and pipes are named and left alone (not on Windows)',
    async () => {
      books.write('secret.md', '# Secret\n\nNobody sees this.\n');
      books.write('links/inside.md', '# Inside\n\nText.\n');
      const link = (target: string, name: string): void => symlinkSync(target, join(books.folder, 'links', name));
      link('../secret.md', 'out.md');
      link('loop.md', 'loop.md');
      link('nowhere.md', 'broken.md');
      link('inside.md', 'again.md');
      link('..', 'up');
      link('.', 'here');
      execFileSync('mkfifo', [join(books.folder, 'links', 'pipe.md')]);
      const { stdout, stderr, exitCode } = await run('links', 'list');
      expect(exitCode).toBe(0);
      expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['again', 'inside', '']);
      expect(stderr).toBe(
        'cookbook: broken.md: no such file or folder\ncookbook: loop.md: is a link to itself\ncookbook: out.md: is a link out of the book\ncookbook: and 1 more (all with --debug)\n',
      );
      const out = await run('links', 'show', 'out');
      expect(out).toMatchObject({ stdout: '', stderr: 'cookbook: out.md: is a link out of the book\n', exitCode: 2 });
      expect(await run('links', 'show', 'pipe')).toMatchObject({ stdout: '', exitCode: 2 });
      expect((await run('links', 'show', '--raw', 'out')).exitCode).toBe(2);
      expect((await run('links', 'show', 'again')).stdout).toBe('# Inside\n\nText.\n');
    },
  );

  test('a book that is a link itself is read', async () => {
    books.write('real/a.md', '# A\n');
    symlinkSync(join(books.folder, 'real'), join(books.folder, 'linked'), 'junction');
    expect((await run('linked', 'path', 'a')).stdout).toBe(`${join(books.folder, 'real', 'a.md')}\n`);
  });

  test.skipIf(isWindows)('no control character of a file name reaches the terminal (not on Windows)', async () => {
    books.write('names/esc\u001b[31mape.md', '# Fine\n\nHere.\n');
    books.write('names/new\nline.md', 'No heading: the name is the title.\n');
    books.write('names/tab\there.md', '---\ntitle: "x\nbroken: [\n---\n# Tab\n');
    books.write('names/c1\u009b31m.md', '# C1\n');
    books.write('names/bidi\u202e.md', '# Bidi\n');
    books.write('names/sec\u001b]0;title\u0007tion/a.md', '# In it\n');
    books.write('names/bin\u001b[31m.md', '\0');
    for (const args of [
      ['list'],
      ['tree', '--all'],
      [],
      ['search', 'here'],
      ['show', 'nope'],
      ['show', 'bin'],
      ['list', 'sec'],
    ]) {
      for (const color of [[], ['--color', 'always']]) {
        const { stdout, stderr } = await run('names', ...args, ...color);
        expect(findControls(stdout)).toEqual([]);
        expect(findControls(stderr)).toEqual([]);
      }
    }
    const { stdout } = await run('names', 'list');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => line.split('\t').length === 4),
    ).toBe(true);
    expect((await run('names', 'show', 'escape')).stdout).toBe('# Fine\n\nHere.\n');
  });
});
