import { describe, expect, it } from 'vitest';
import { countEdits } from '../../src/search/spelling.ts';
import { stopWords } from '../../src/search/stop-words.ts';
import { thesaurus } from '../../src/search/thesaurus.ts';
import { locateCompounds, locateWords, splitCompounds, splitWords, stemWord } from '../../src/search/words.ts';

describe('the words of a text', () => {
  it.each([
    ['Case and Accents: ÉTÉ, Größe, ﬁne', ['case', 'and', 'accents', 'ete', 'grosse', 'fine']],
    ["Don't, don’t; the manager's, managers’ 1:1s", ['dont', 'dont', 'the', 'manager', 'managers', '1:1', 's']],
    ['snake_case, a.b(c) 30%', ['snake', 'case', 'a', 'b', 'c', '30']],
    ['---', []],
    ['领导力', ['领导', '导力']],
  ])('%s', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it('hold a hyphenated word in parts and in one piece', () => {
    expect(splitCompounds('an on-call rota, 30-60-90, one-on-ones')).toEqual(
      'an on call oncall rota 30 60 90 306090 one on ones oneonones'.split(' '),
    );
  });

  it('stand where they are said to stand', () => {
    const text = 'Zoë’s on-call rota: 领导';
    expect(locateCompounds(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Zoë’s',
      'on',
      'call',
      'on-call',
      'rota',
      '领导',
    ]);
  });

  it('are found in a megabyte without a blank, in linear time', () => {
    expect(locateWords('a'.repeat(1_000_000))).toHaveLength(1);
    expect(locateWords("a'".repeat(500_000))).toHaveLength(1);
    expect(splitCompounds('a-'.repeat(500_000)).length).toBe(500_000);
  }, 5_000);
});

describe('stems', () => {
  it.each([
    ['hiring', 'hired', 'hires', 'hire'],
    ['delegate', 'delegation', 'delegating'],
    ['organise', 'organize', 'organisation', 'organizations'],
    ['behaviour', 'behavior', 'behaviours'],
    ['prioritise', 'prioritize', 'prioritization'],
    ['analyse', 'analyze', 'analysing'],
    ['levelling', 'leveling', 'levels'],
    ['debugger', 'debugging'],
    ['sell', 'sold', 'selling'],
    ['centre', 'center'],
    ['1on1', '1on1s'],
  ])('%s and its other forms have one', (word, ...forms) => {
    expect(new Set([word, ...forms].map(stemWord)).size).toBe(1);
  });

  it('keep apart what is not the same', () => {
    expect(new Set(['leader', 'management', 'hire', 'high', 'four', 'for', 'hour', 'report'].map(stemWord)).size).toBe(
      8,
    );
  });
});

describe('edits between two words', () => {
  it.each([
    ['hiring', 'hiring', 0],
    ['hirng', 'hiring', 1],
    ['hriing', 'hiring', 1],
    ['retrospecitve', 'retrospective', 1],
    ['perfomence', 'performance', 2],
    ['cat', 'dog', 3],
    ['', 'ab', 2],
  ])('%s, %s: %i', (a, b, edits) => {
    expect(countEdits(a, b, 3)).toBe(edits);
    expect(countEdits(b, a, 3)).toBe(edits);
  });

  it('are not counted beyond the limit', () => {
    expect(countEdits('leadership', 'management', 2)).toBeGreaterThan(2);
    expect(countEdits('a'.repeat(100_000), 'b', 2)).toBe(3);
  });
});

describe('the thesaurus', () => {
  it('is written as words are folded, so that it can meet a text', () => {
    for (const phrase of thesaurus.flat()) expect(splitWords(phrase).join(' ')).toBe(phrase);
  });

  it('has no phrase twice, and no group of one', () => {
    const phrases = thesaurus.flat();
    expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
    expect(thesaurus.filter((group) => group.length < 2)).toEqual([]);
  });
});

it('stop words are written as words are folded', () => {
  for (const word of stopWords) expect(splitWords(word)).toEqual([word]);
});
