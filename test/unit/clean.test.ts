import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanLine } from '../../src/markdown/clean.ts';
import { findControls } from '../support/escapes.ts';

describe('clean', () => {
  test.each([
    ['colours', 'a\u001b[31mb\u001b[0mc', 'abc'],
    ['8-bit colours', 'a\u009b31mb', 'ab'],
    ['a title set, ended by BEL or ST', 'a\u001b]0;t\u0007b\u001b]0;t\u001b\\c', 'abc'],
    ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['clipboard writing', 'a\u001b]52;c;ZXZpbA==\u0007b', 'ab'],
    ['bidi overrides', 'a\u202eb\u2066c', 'abc'],
    ['backspace, bell and delete', 'a\bb\u0007c\u007fd', 'abcd'],
    ['zero-width space and BOM', 'a\u200bb\ufeffc', 'abc'],
    ['NUL', 'a\0b', 'ab'],
  ])('takes %s out whole', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('keeps what is written: tabs, newlines, accents, emoji of several characters', () => {
    const text = 'Zürich\t寿司\nनमस्ते 👩‍🍳 ✅\ufe0f';
    expect(clean(text)).toBe(text);
  });

  test('makes every line end a newline', () => {
    expect(clean('a\r\nb\rc')).toBe('a\nb\nc');
  });

  test('leaves nothing that a terminal would obey or hide, whatever comes, and is done after once', () => {
    const nasty = constantFrom(
      '\u001b',
      '[',
      ']',
      '3',
      '1',
      'm',
      '\u009b',
      '\u0007',
      '\\',
      '\u202e',
      '\r',
      ';',
      '\u009c',
      'P',
      '^',
    );
    const texts = oneof(
      string({ unit: 'binary' }),
      array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    assert(
      property(texts, (text) => {
        const cleaned = clean(text);
        expect(findControls(cleaned)).toEqual([]);
        expect(clean(cleaned)).toBe(cleaned);
      }),
      { numRuns: 2000 },
    );
  });

  test('of one line leaves one line', () => {
    expect(cleanLine('  a\n\tb\u001b[31m  c ')).toBe('a b c');
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(cleanLine(text)).not.toMatch(/[\n\t]|^ | $| {2}/);
      }),
    );
  });
});
