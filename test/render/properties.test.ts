import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexMarkdown, stripTokens } from '../../src/markdown/lex.ts';
import { renderDocument } from '../../src/render/document.ts';
import { createStyle } from '../../src/render/style.ts';
import { stripEscapes } from '../../src/render/text.ts';
import { awkward } from './awkward.ts';
import { findFaults, setMarkdown, terminal } from './set.ts';

const style = await createStyle(true);

/** All that has to hold for any Markdown at any width. */
const expectSound = async (markdown: string, width: number): Promise<void> => {
  const colored = await setMarkdown(markdown, terminal(width, { color: true, hyperlinks: true }));
  const plain = await setMarkdown(markdown, terminal(width, { hyperlinks: true }));
  const typed = await setMarkdown(markdown, terminal(width, { ascii: true }));
  expect(findFaults(colored, width)).toEqual([]);
  expect(findFaults(typed, width)).toEqual([]);
  expect(stripEscapes(plain)).toBe(stripEscapes(colored));
  expect(typed).not.toContain('\u001b');
};

describe('any Markdown', () => {
  test.each(awkward.map((markdown) => [markdown]))('is set soundly at every width: %j', async (markdown) => {
    for (const width of [20, 21, 25, 33, 40, 60, 80, 120]) await expectSound(markdown, width);
  });

  test.each(awkward.map((markdown) => [markdown]))(
    'is set the same from the smallest form of its tokens: %j',
    async (markdown) => {
      const { tokens } = lexMarkdown(markdown);
      const context = { terminal: terminal(60, { color: true, hyperlinks: true }), style };
      expect(await renderDocument(stripTokens(tokens), context)).toBe(await renderDocument(tokens, context));
      expect(JSON.stringify(stripTokens(tokens))).not.toContain('"raw"');
    },
  );

  const piece = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'word ',
        'a longer word ',
        'https://e.com/a_b ',
        '日本語。',
        '👩‍👩‍👧',
        'é',
        '&amp;',
        '&#27;',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```\n',
        '[',
        '](',
        ')',
        '![',
        '<b>',
        '</b>',
        '<x>',
        '[^1]',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '\n',
        '\n\n',
        '  \n',
        '\n- ',
        '\n  - ',
        '\n1. ',
        '\n> ',
        '\n# ',
        '\n| a | b |\n|---|:-:|\n| ',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '|',
        ' | ',
        '\n---\n',
        '\n    ',
        '\t',
        '\n: ',
        '\n[^1]: ',
        '<table><tr><td>',
        '</td>',
        '<!--',
        '\\',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  );
  const markdowns = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('is set soundly when it is made up of markup at random', async () => {
    await fc.assert(fc.asyncProperty(markdowns, fc.integer({ min: 20, max: 120 }), expectSound), { numRuns: 300 });
  });
});
