import { describe, expect, test } from 'vitest';
import { makeBook, makeSearchable, showMarks } from './small-book.ts';

const page = (title: string, text: string): string =>
  `# ${title}\n\nWhat it is for.\n\n## Method\n\n${text}\n\n## Template: a sheet\n\nFill it in.\n`;

const symptom = 'Is it me, or is it them? I cannot tell whether to wait';

const { ids, search } = makeBook([
  makeSearchable('a/bread.md', page('Bake bread', 'Leave it with me until noon. What did I not see?'), {
    aliases: ['am I a baker or a cook', 'sour dough starter'],
  }),
  makeSearchable('a/soup.md', page('Boil soup', 'I leave at noon. What did I not see? Then we merge both pots.')),
  makeSearchable('a/pie.md', page('Fill a pie', 'Whoever cries gets a slice. A guide stands on the shelf.'), {
    when: [symptom],
  }),
  makeSearchable('a/fish.md', `${page('Fry fish', 'Hold the line.')}\n## Template: the pulse survey\n\nAsk them.\n`),
]);

describe('names', () => {
  test('are recognised without their stop words', () => expect(ids('baker or cook')).toEqual(['bread']));

  test('of several words are recognised by their beginning', () => {
    expect(ids('sour do')).toEqual(['bread']);
    expect(ids('sour dough s')).toEqual(['bread']);
  });

  test('are symptoms too, which are shown whole', () => {
    const [first] = search(symptom).hits;
    expect(first?.id).toBe('pie');
    expect(first && showMarks(first)).toContain('Is it me');
  });
});

describe('phrases in quotes', () => {
  test('of stop words but one are looked for word by word', () => {
    expect(ids('"leave it with me"')).toEqual(['bread']);
  });

  test('of stop words alone are found wherever they stand', () => {
    expect(ids('"what did I not see"')).toEqual(['bread', 'soup']);
  });
});

test('a heading of a kind that all recipes have is found by what it says of its own', () => {
  expect(ids('pulse survey')).toEqual(['fish']);
});

test.each(['cry', 'cries', 'cried'])('%s is a form of one word', (word) => expect(ids(word)).toEqual(['pie']));

test('words written together are taken apart only where they stand together', () => {
  expect(ids('mergepots')).toEqual(['soup']);
  expect(ids('guideline')).toEqual([]);
});

describe('a sentence', () => {
  test('may have a word that the book lacks', () => {
    expect(ids('how do I bake a dark bread at noon')[0]).toBe('bread');
  });

  test('that is about something else finds nothing', () => {
    expect(ids('how do I repair an old bicycle alone')).toEqual([]);
  });
});
