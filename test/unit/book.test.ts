import { describe, expect, test } from 'vitest';
import { assembleBook } from '../../src/book/assemble.ts';
import { findRecipe, findSection } from '../../src/book/find.ts';
import { compareNames, foldName, shortestUniquePaths } from '../../src/book/names.ts';
import { parseRecipe, titleFromPath } from '../../src/book/parse.ts';
import { resolvePath } from '../../src/book/resolve-path.ts';
import { guessStatus, rollUp, takeSign } from '../../src/book/health.ts';
import type { Book, Recipe } from '../../src/book/types.ts';

/** A book from its files, each a path and a text. */
const makeBook = (files: Readonly<Record<string, string>>): Book =>
  assembleBook(
    Object.entries(files).map(([path, text]) => parseRecipe({ path, text, bytes: text.length })),
    'a book',
  );

const long = 'Words enough that nobody takes this recipe for a stub. '.repeat(8);

describe('a book', () => {
  test('is plain data: what goes through JSON comes back the same', () => {
    const book = makeBook({
      'README.md': '# Home\n',
      'a/b.md': `---\ntags: [x]\nalso: [c]\n---\n# B\n${long}`,
      'c/d.md': '# D\n',
    });
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
  });

  test('is the same whatever order its files come in', () => {
    const files = { 'b.md': '# B', 'a/z.md': '# Z', 'a/README.md': '# A', 'a/10.md': '# Ten', 'a/9.md': '# Nine' };
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(makeBook(turned)).toEqual(makeBook(files));
    expect(makeBook(files).recipes.map(({ id }) => id)).toEqual(['b', 'a', '9', '10', 'z']);
  });

  test('reads in the order that the page of a section gives, the rest by name', () => {
    const book = makeBook({
      's/README.md': '---\norder: [two, sub, nothing]\n---\n# S\n',
      's/one.md': '# One',
      's/two.md': '# Two',
      's/zero.md': '# Zero',
      's/another/x.md': '# X',
      's/sub/y.md': '# Y',
    });
    expect(book.recipes.map(({ id }) => id)).toEqual(['s', 'two', 'one', 'zero', 'y', 'x']);
  });

  test('lists a recipe in further sections, counts it once, and knows its home', () => {
    const book = makeBook({
      'top/home/a.md': `---\nstatus: published\nalso: [other, home, nowhere]\n---\n# A\n${long}`,
      'top/other/b.md': `---\nstatus: draft\n---\n# B\n${long}`,
    });
    const [top] = book.root.sections;
    const other = top?.sections.find(({ id }) => id === 'other');
    expect(book.recipes.find(({ id }) => id === 'a')?.sections).toEqual(['home', 'other']);
    expect(other).toMatchObject({
      recipes: ['b'],
      also: ['a'],
      health: { published: 1, total: 2, status: 'published' },
    });
    expect(top?.health).toEqual({ published: 1, total: 2, status: 'published' });
    expect(book.root.health.total).toBe(2);
  });

  test('gives two recipes of one name the shortest paths that tell them apart', () => {
    const book = makeBook({ 'a/x.md': '# 1', 'b/x.md': '# 2', 'b/y.md': '# 3', 'b/X_.md': '# 4' });
    expect(book.recipes.map(({ id }) => id)).toEqual(['a/x', 'X_', 'b/x', 'y']);
    for (const { id } of book.recipes) expect(findRecipe(book, id)).toMatchObject({ kind: 'one', found: { id } });
  });

  test('tells apart what stands side by side: a file, a folder, two extensions', () => {
    const book = makeBook({ 'x.md': '# 1', 'x/README.md': '# 2', 'x.markdown': '# 3', 'X/y.md': '# 4' });
    const ids = book.recipes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const { id } of book.recipes) expect(findRecipe(book, id)).toMatchObject({ kind: 'one', found: { id } });
  });

  test('needs no front matter and no heading', () => {
    expect(makeBook({ 'how-to_hire/README.md': 'Text.', 'b.md': '## Second level\n' })).toMatchObject({
      recipes: [{ title: 'Second level' }, { title: 'How to hire', isSectionPage: true }],
    });
  });
});

describe('names', () => {
  test.each([
    'one-on-ones',
    'One_On_Ones',
    'one on ones',
    '/one-on-ones',
    './one-on-ones.md',
    'recipes/ONE-ON-ONES.md',
    'one-on-ones.markdown',
    'one-on-ones/README.md',
    '\\one-on-ones\\',
    'one-on-ones/',
  ])('%s is one-on-ones', (name) => {
    expect(foldName(name)).toBe('one-on-ones');
  });

  test('that differ stay different', () => {
    const names = ['a', 'a/b', 'b', 'recipes', 'readme', 'a.b', 'a-b', 'ab'];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });

  test('sort by number, and then by character, in no language', () => {
    expect(['b10', 'B9', 'a', 'Z', 'ä', 'b1'].toSorted(compareNames)).toEqual(['a', 'ä', 'b1', 'B9', 'b10', 'Z']);
  });

  test('get as short as they can', () => {
    expect(
      shortestUniquePaths([
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'b', 'y'],
      ]),
    ).toEqual(['a/x', 'b/x', 'y']);
    expect(shortestUniquePaths([['x'], ['x']])).toEqual(['x', 'x']);
  });

  test('an alias counts, after every id; two that share one are not guessed between', () => {
    const book = makeBook({
      'a.md': '---\naliases: ["1:1", both, b]\n---\n# A',
      'b.md': '---\naliases: [both]\n---\n# B',
    });
    expect(findRecipe(book, '1:1')).toMatchObject({ kind: 'one', found: { id: 'a' } });
    expect(findRecipe(book, 'b')).toMatchObject({ kind: 'one', found: { id: 'b' } });
    expect(findRecipe(book, 'both')).toMatchObject({ kind: 'several', found: [{ id: 'a' }, { id: 'b' }] });
    expect(findRecipe(book, '')).toEqual({ kind: 'none' });
  });

  test('of sections are found by id, path and end of a path', () => {
    const book = makeBook({ 'a/b/c.md': '# C', 'd/b/e.md': '# E' });
    expect(findSection(book, 'a/b')).toMatchObject({ kind: 'one', found: { path: 'a/b' } });
    expect(findSection(book, 'b')).toMatchObject({ kind: 'several' });
    expect(findSection(book, 'A')).toMatchObject({ kind: 'one' });
    expect(findSection(book, 'c')).toEqual({ kind: 'none' });
  });

  test('become titles', () => {
    expect(titleFromPath('a/how-to_hire.md')).toBe('How to hire');
    expect(titleFromPath('a/one-day/README.md')).toBe('One day');
    expect(titleFromPath('README.md')).toBe('README');
    expect(titleFromPath('a/---.md')).toBe('Untitled');
  });
});

describe('links', () => {
  test.each([
    ['b.md', 'a/b.md'],
    ['../c.md#part', 'c.md'],
    ['/c.md?x', 'c.md'],
    ['./d/../b.md', 'a/b.md'],
    ['d%20e.md', 'a/d e.md'],
    ['100%.md', 'a/100%.md'],
  ])('%s in a/x.md leads to %s', (href, path) => {
    expect(resolvePath('a/x.md', href)).toBe(path);
  });

  test.each(['../../etc/passwd', 'https://a.example/', 'mailto:a@b', '//a.example', '#part', 'C:\\windows'])(
    '%s leads nowhere in the book',
    (href) => {
      expect(resolvePath('a/x.md', href)).toBeUndefined();
    },
  );
});

describe('health', () => {
  test('is read off the signs of older books, and the sign is taken off', () => {
    expect(takeSign('Title ✅')).toEqual({ text: 'Title', status: 'published' });
    expect(takeSign('☢️ Title')).toEqual({ text: 'Title', status: 'draft' });
    expect(takeSign('A 🚧 title ✅')).toEqual({ text: 'A title', status: 'rough' });
    expect(takeSign('No 📄 sign')).toEqual({ text: 'No 📄 sign' });
  });

  test('is guessed only for what is plainly unfinished, whatever its line ends', () => {
    expect(guessStatus('', [])).toBe('placeholder');
    expect(guessStatus('# Title\n', ['Title'])).toBe('placeholder');
    expect(guessStatus('# Title\n\nA few words.\n', ['Title'])).toBe('rough');
    expect(guessStatus(`# Title\n\n${long}`, ['Title'])).toBeUndefined();
    expect(guessStatus(`# Title\n\n## TODO\n${long}`, ['Title', 'TODO'])).toBe('rough');
  });

  test('rolls up as the best, with a count that does not flatter', () => {
    const recipe = (status?: Recipe['status']): Recipe => ({
      id: 'x',
      path: 'x.md',
      title: 'X',
      when: [],
      aliases: [],
      tags: [],
      authors: [],
      sections: [],
      isSectionPage: false,
      start: 0,
      bytes: 0,
      ...(status && { status }),
    });
    expect(rollUp([recipe('draft'), recipe('core'), recipe()])).toEqual({ status: 'core', published: 1, total: 3 });
    expect(rollUp([recipe()])).toEqual({ published: 0, total: 1 });
    expect(rollUp([recipe('placeholder'), recipe()])).toEqual({ published: 0, total: 2 });
    expect(rollUp([])).toEqual({ published: 0, total: 0 });
  });
});
