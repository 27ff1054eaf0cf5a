import { expect, test } from 'vitest';
import { setHits } from '../../src/render/hits.ts';
import { plainStyle } from '../../src/render/style.ts';
import type { HitsView, ShownHit } from '../../src/render/view.ts';

const terminal = { width: 80, height: 24, color: false, hyperlinks: false, ascii: false, interactive: true };

const hit = (id: string): ShownHit => ({
  id,
  title: `About ${id}`,
  path: `${id}.md`,
  file: `/book/${id}.md`,
  sections: ['hiring'],
  tags: [],
  snippet: 'A line of it.',
  marks: [],
  score: 1,
  matched: ['text'],
});

const set = (query: string, results: readonly ShownHit[], limit?: number): string[] =>
  setHits(
    { kind: 'hits', query, corrections: [], ...(limit !== undefined && { limit }), results },
    { terminal, style: plainStyle },
  );

test.each([
  ['hiring', 'hiring'],
  ['my 1:1s change nothing', 'my 1:1s change nothing'],
  ["they can't ship", `"they can't ship"`],
  ['a; b', '"a; b"'],
  ['a "b"', 'QUERY'],
  ['a`b`', 'QUERY'],
  ['stop!', 'QUERY'],
  ['$HOME', 'QUERY'],
  ['--all', 'QUERY'],
  ['x'.repeat(71), 'QUERY'],
])('the hint for %j can be pasted into a shell', (query, shown) => {
  expect(set(query, [hit('a')]).join(' ')).toContain(`cookbook search --open ${shown}`);
});

test('the page of a section does not name itself twice', () => {
  expect(set('hiring', [hit('hiring')])).toEqual([
    ' 1  About hiring  hiring',
    '    A line of it.',
    '',
    'Open the best: cookbook search --open hiring',
  ]);
});

test('the hint is broken between what it says, where it does not fit in a line', () => {
  expect(set('hiring', [hit('a'), hit('b')]).at(-1)).toBe(
    'Open the best: cookbook search --open hiring · the second: --open=2',
  );
  expect(set('nobody ever says anything in our reviews', [hit('a'), hit('b')]).slice(-2)).toEqual([
    'Open the best: cookbook search --open nobody ever says anything in our reviews',
    'the second: --open=2',
  ]);
});

test('a correction takes a line of the screen from the hits', () => {
  const many = Array.from({ length: 12 }, (_hit, index) => hit(`recipe-${index}`));
  const screen = { ...terminal, height: 19 };
  const count = (corrections: HitsView['corrections']): number =>
    setHits(
      { kind: 'hits', query: 'recipe', corrections, results: many },
      { terminal: screen, style: plainStyle },
    ).filter((line) => line.includes('About')).length;
  expect(count([])).toBe(4);
  expect(count([{ from: 'recpie', to: 'recipe', kind: 'spelling' }])).toBe(3);
});

test.each([30, 40, 50, 80])('at %d columns the first hit is in sight above all that follows', (width) => {
  const many = Array.from({ length: 12 }, (_hit, index) => hit(`recipe-${index}`));
  const corrections = [{ from: 'performence', to: 'performance', kind: 'spelling' }] as const;
  const lines = setHits(
    { kind: 'hits', query: 'a performence review that surprises nobody', corrections, results: many },
    { terminal: { ...terminal, width, height: 24 }, style: plainStyle },
  );
  const notice = 'cookbook: showing results for "performance", not "performence"';
  const below = Math.ceil(notice.length / width) + 1;
  expect(lines.length + below).toBeLessThanOrEqual(24);
});

test('there are as many hits as the screen holds, or as were asked for', () => {
  const many = Array.from({ length: 12 }, (_hit, index) => hit(`recipe-${index}`));
  const count = (lines: readonly string[]): number => lines.filter((line) => /^ +\d+ {2}/.test(line)).length;
  const fitting = set('recipe', many);
  expect(fitting.length).toBeLessThan(terminal.height);
  expect(fitting.join(' ')).toContain(`${12 - count(fitting)} more: --limit 12`);
  expect(count(set('recipe', many, 12))).toBe(12);
});
