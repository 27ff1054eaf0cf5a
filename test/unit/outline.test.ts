import * as fc from 'fast-check';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { outlineMarkdown } from '../../src/markdown/outline.ts';

const headingsOf = (markdown: string): { depth: number; text: string }[] =>
  outlineMarkdown(markdown).map(({ depth, heading }) => ({ depth, text: heading }));

/** What the lexer takes for headings at the top level. */
const lexedHeadings = (markdown: string): number[] =>
  new Marked().lexer(markdown).flatMap((token) => (token.type === 'heading' ? [Number(token['depth'])] : []));

describe('outlineMarkdown', () => {
  test('finds both forms of headings', () => {
    expect(headingsOf('# One\n\ntext\n\nTwo\nlines\n---\n\n###### Six ##\n')).toEqual([
      { depth: 1, text: 'One' },
      { depth: 2, text: 'Two lines' },
      { depth: 6, text: 'Six' },
    ]);
  });

  test.each([
    ['a fence', '```sh\n# comment\n```\n'],
    ['a longer fence with a shorter one in it', '````\n```\n# no\n````\n'],
    ['an unclosed fence', '~~~\n# no\n'],
    ['indented code', '    # no\n'],
    ['a comment', '<!--\n# no\n\n# no\n-->\n'],
    ['an HTML block', '<div>\n# no\n</div>\n'],
    ['preformatted HTML with blank lines', '<pre>\n\n# no\n\n</pre>\n'],
    ['a quote', '> # no\n'],
    ['a list item', '- # no\n\n  # no\n'],
    ['a numbered item', '1. one\n\n   two\n   ---\n'],
  ])('what stands in %s is no part', (_what, markdown) => {
    expect(headingsOf(markdown)).toEqual([]);
  });

  test('a part runs to the next heading of the same or a higher level', () => {
    const markdown = '# A\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n';
    const cut = outlineMarkdown(markdown).map(({ slug, start, end }) => [slug, markdown.slice(start, end)]);
    expect(cut).toEqual([
      ['a', markdown],
      ['b', '## B\n\nb\n\n### C\n\nc\n\n'],
      ['c', '### C\n\nc\n\n'],
      ['d', '## D\n'],
    ]);
  });

  test('slugs are those of GitHub, made unique', () => {
    const slugs = outlineMarkdown('# Template: a **bold** `code`\n# Same\n# Same\n# Ça va?\n').map(({ slug }) => slug);
    expect(slugs).toEqual(['template-a-bold-code', 'same', 'same-1', 'ça-va']);
  });

  test.each(['\r\n', '\r'])('line ends %j count as such', (lineEnd) => {
    const markdown = ['# A', '', 'B', '---', ''].join(lineEnd);
    expect(outlineMarkdown(markdown).map(({ heading, end }) => [heading, end])).toEqual([
      ['A', markdown.length],
      ['B', markdown.length],
    ]);
  });

  // Blocks set apart by blank lines: where they touch, the lexer departs from CommonMark in places (lazy lines).
  test('agrees with the lexer on any sequence of blocks', () => {
    const block = fc.constantFrom(
      '# h',
      '## h ##',
      ' ### h\ntext',
      '    # code',
      '#no',
      '####### no',
      'text\nmore text',
      'head\n===',
      'head\nof two lines\n---',
      '---',
      '- - -',
      '- item\n- # item',
      '- item\n  - nested\n\n    # inside',
      '  # after a list',
      '1. one\n\n   # inside',
      '2) two',
      '> quote\n> # inside',
      '> quote\nlazy',
      '```\n# code\n\n# code\n```',
      '~~~ js\n# code\n~~~',
      '<div>\n# html\n</div>',
      '<!--\n\n# comment\n-->',
      '<b>x</b>\n# h',
      '| a |\n| - |\n| # |',
      '[a]: # "# no"',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const markdown = `${blocks.join('\n\n')}\n`;
        expect(headingsOf(markdown).map(({ depth }) => depth)).toEqual(lexedHeadings(markdown));
      }),
      { numRuns: 1500 },
    );
  });

  test('a hundred thousand lines take no noticeable time', () => {
    expect(outlineMarkdown('> '.repeat(50_000) + '\n# A\n' + 'x\n'.repeat(100_000))).toHaveLength(1);
  });
});
