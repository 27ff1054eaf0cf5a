import { describe, expect, it } from 'vitest';
import { fieldWeights } from '../../src/search/fields.ts';
import { indexBook } from '../../src/search/index-book.ts';
import { readList, writeLists } from '../../src/search/postings.ts';
import { makeBook, makeSearchable, smallBook } from '../search/small-book.ts';

const makeText = (place: number): string =>
  `# Recipe ${place}\n\n${`Word${place % 50} alpha beta gamma. `.repeat(50)}\n`;

const size = (count: number): number =>
  JSON.stringify(
    indexBook(Array.from({ length: count }, (_, place) => makeSearchable(`r${place}.md`, makeText(place)))),
  ).length;

describe('lists in one string', () => {
  it('give back what was put in', () => {
    const lists = writeLists(
      new Map([
        ['hire', [0, 1, 35, 36, 5000]],
        ['on', [7]],
        ['hir', [2]],
      ]),
    );
    expect(readList(lists, 'hire')).toEqual([0, 1, 35, 36, 5000]);
    expect(readList(lists, 'hir')).toEqual([2]);
    expect(readList(lists, 'on')).toEqual([7]);
    expect(readList(lists, 'no')).toEqual([]);
    expect(readList(writeLists(new Map()), 'no')).toEqual([]);
  });
});

describe('the index of a book', () => {
  it('is plain data: it comes back from JSON as it was', () => {
    const made = indexBook([makeSearchable('a/b.md', '# B\n\nText.\n', { tags: ['x'], when: ['I ask'] })]);
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
  });

  it('holds no sentence of the text', () => {
    expect(JSON.stringify(smallBook.index)).not.toContain('Their agenda');
    expect(JSON.stringify(smallBook.index)).not.toMatch(/ nobody | twice | promises /);
  });

  it('of a book without recipes is searched, and finds nothing', () => {
    const { search } = makeBook([]);
    expect(search('hiring')).toEqual({ query: 'hiring', corrections: [], hits: [], nearest: [], closest: [] });
  });

  it('of one recipe finds it', () => {
    expect(makeBook([makeSearchable('README.md', '# My notes\n\nOn bees.\n')]).ids('bees')).toEqual(['README.md']);
  });

  it('grows with the book, not faster', () => {
    expect(size(400) / size(100)).toBeLessThan(4.5);
  });

  it('is made of hostile texts without hanging', () => {
    const texts = [
      'x'.repeat(1_000_000),
      'x '.repeat(500_000),
      '# '.repeat(100_000),
      '>'.repeat(100_000),
      '- a\n'.repeat(100_000),
      '\u0000\u202e'.repeat(100_000),
      '领导力'.repeat(100_000),
    ];
    const { ids } = makeBook([
      ...texts.map((text, place) => makeSearchable(`t${place}.md`, text)),
      makeSearchable('good.md', '# Good\n\nneedle'),
    ]);
    expect(ids('needle')).toEqual(['good']);
    expect(ids('领导')).toHaveLength(1);
  }, 10_000);

  it('has names of stems and names of JavaScript for words', () => {
    const { ids } = makeBook([
      makeSearchable('a.md', '# constructor\n\n__proto__ and toString\n'),
      makeSearchable('b.md', '# other\n\nnothing\n'),
    ]);
    expect(ids('constructor')).toEqual(['a']);
    expect(ids('tostring')).toEqual(['a']);
  });
});

it('a symptom weighs right after the title and the name', () => {
  const { title, name, when, aliases, ...others } = fieldWeights;
  expect(title).toBeGreaterThan(name);
  expect(name).toBeGreaterThan(when);
  expect(when).toBeGreaterThanOrEqual(aliases);
  expect(when).toBeGreaterThan(Math.max(...Object.values(others)));
});

it("weighs rare words by the whole book, which Fuse's index does not keep", () => {
  // Both recipes have half of the query in the title; `common` stands in every recipe, `rare` in two.
  const others = Array.from({ length: 20 }, (_, place) =>
    makeSearchable(`o${place}.md`, `# Other ${place}\n\nA common text.\n`),
  );
  const { ids } = makeBook([
    makeSearchable('a.md', '# Common\n\nIt is rare.\n'),
    makeSearchable('b.md', '# Rare\n\nIt is common.\n'),
    ...others,
  ]);
  expect(ids('common rare').slice(0, 2)).toEqual(['b', 'a']);
});
