import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { alignText, displayWidth, padEnd, truncateText } from '../../src/render/text.ts';

describe('display width', () => {
  test('agrees with string-width on every code point that is assigned', () => {
    const differing: string[] = [];
    for (let point = 0x20; point < 0x3_20_00; point += 1) {
      const character = String.fromCodePoint(point);
      if (/[\p{Cn}\p{Cs}\p{Co}\p{Cc}]/u.test(character) || /[\u1160-\u11ff\ud7b0-\ud7ff]/.test(character)) continue;
      if (displayWidth(`a${character}`.slice(1)) !== stringWidth(character)) differing.push(point.toString(16));
    }
    expect(differing).toEqual([]);
  });

  test.each([
    '👩‍👩‍👧',
    '🇺🇸',
    '✅',
    '⚠️',
    '❤️',
    '1️⃣',
    '☝🏻',
    'é',
    'e\u0301',
    'ｶﾞ',
    '日本語',
    'नि',
    '한국어',
    '👍🏽',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '©',
    '™️',
    '⟶',
    '­x',
  ])('agrees with string-width on %s', (text) => {
    expect(displayWidth(text)).toBe(stringWidth(text));
    expect(displayWidth(`word ${text} word`)).toBe(10 + stringWidth(text));
  });

  test('counts neither styles nor links', () => {
    expect(displayWidth('\u001b[1m\u001b[36mbold\u001b[39m\u001b[22m')).toBe(4);
    expect(displayWidth('\u001b]8;;https://e.com/\u001b\\link\u001b]8;;\u001b\\')).toBe(4);
  });

  test('takes time that grows with the text alone', () => {
    expect(displayWidth('日本'.repeat(100_000))).toBe(400_000);
    expect(displayWidth('👩‍👩‍👧'.repeat(5000))).toBe(10_000);
    expect(displayWidth(`a${'\u0301'.repeat(100_000)}`)).toBe(1);
  }, 5000);
});

describe('cutting and filling', () => {
  test('a cut line ends in the ellipsis and keeps no style open', () => {
    expect(truncateText('\u001b[1mbold words\u001b[22m', 7)).toBe('\u001b[1mbold w\u001b[22m…');
    expect(truncateText('日本語テキスト', 6)).toBe('日本…');
    expect(truncateText('fits', 4)).toBe('fits');
    expect(truncateText('a long line', 8, '...')).toBe('a lon...');
    expect(truncateText('words', 1)).toBe('…');
    expect(truncateText('words', 2, '...')).toBe('');
  });

  test('a cut line is never wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(displayWidth(truncateText(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('columns line up by cells, not by characters', () => {
    expect(padEnd('日本', 6)).toBe('日本  ');
    expect(alignText('3.50', 6, 'right')).toBe('  3.50');
    expect(alignText('x', 4, 'center')).toBe(' x  ');
    expect(alignText('too wide', 3)).toBe('too wide');
  });
});
