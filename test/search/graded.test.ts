import { describe, expect, test } from 'vitest';
import { askBook, grade, listFailures } from './graded-books.ts';

describe('the graded questions to the bundled book', () => {
  const graded = askBook('bundled');

  test('there are enough of them, also without an answer', () => {
    const { questions, unanswerable } = grade(graded);
    expect(questions).toBeGreaterThanOrEqual(500);
    expect(unanswerable).toBeGreaterThanOrEqual(40);
  });

  test('find the right recipe, mostly in the first place', () => {
    const { mrr, first } = grade(graded);
    const failures = listFailures(graded).join('\n');
    expect(mrr, failures).toBeGreaterThanOrEqual(0.92);
    expect(first, failures).toBeGreaterThanOrEqual(0.9);
  });

  // The words of a whole question stand somewhere in a book of this size, whatever it asks.
  test.each([
    ['no answer', 0.1],
    ['question without an answer', 0.6],
  ])('of the kind "%s" find something in a share of %d at most', (kind, ceiling) => {
    const some = graded.filter((one) => one.kind === kind);
    expect(some.length).toBeGreaterThanOrEqual(10);
    expect(grade(some).falseHits, listFailures(some).join('\n')).toBeLessThanOrEqual(ceiling);
  });

  test.each([
    ['single word', 0.95],
    ['two or three words', 0.95],
    ['question', 0.8],
    ['typo', 0.95],
    ['word form', 0.95],
    ['only in the body', 0.95],
    ['synonym', 0.7],
    ['prefix', 0.95],
    ['quoted phrase', 1],
    ['file name', 1],
  ])('of the kind "%s" have an MRR of %d at least', (kind, floor) => {
    const some = graded.filter((one) => one.kind === kind);
    expect(some.length).toBeGreaterThanOrEqual(8);
    expect(grade(some).mrr, listFailures(some).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});

test('questions that nothing was tuned on find the right recipe too, most of them in the first place', () => {
  const { mrr, first, falseHits } = grade(askBook('unseen'));
  expect(mrr).toBeGreaterThanOrEqual(0.68);
  expect(first).toBeGreaterThanOrEqual(0.6);
  expect(falseHits).toBeLessThanOrEqual(0.4);
});

test('a book of another trade, in which words of management mean something else, is searched as well', () => {
  const graded = askBook('boatyard');
  const { mrr, first, falseHits } = grade(graded);
  const failures = listFailures(graded).join('\n');
  expect(mrr, failures).toBeGreaterThanOrEqual(0.88);
  expect(first, failures).toBeGreaterThanOrEqual(0.88);
  expect(falseHits, failures).toBeLessThanOrEqual(0.1);
});
