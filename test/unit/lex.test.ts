import { describe, expect, test } from 'vitest';
import { lexMarkdown, stripTokens } from '../../src/markdown/lex.ts';
import { repairMarkdown } from '../../src/markdown/repair.ts';

describe('repair of exported Markdown', () => {
  test.each([
    ['1. **Timing: **Several weeks', '1. **Timing:** Several weeks'],
    ['**a **(b) and **c **', '**a** (b) and **c** '],
    ['**a.**b **c** d', '**a.**b **c** d'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['`**a **b`', '`**a **b`'],
    ['```\n**a **b\n```', '```\n**a **b\n```'],
    ['    **a **b', '    **a **b'],
    ['**odd **x **', '**odd **x **'],
  ])('%j becomes %j', (source, repaired) => {
    expect(repairMarkdown(source)).toBe(repaired);
    expect(repaired).toHaveLength(source.length);
  });

  test('pictures as data are taken out, but not from code', () => {
    const data = `data:image/png;base64,${'A'.repeat(5000)}`;
    expect(repairMarkdown(`![hill](${data})`)).toBe('![hill](data:)');
    expect(repairMarkdown(`\`\`\`\n(${data})\n\`\`\``)).toContain(data);
  });
});

/** Text that takes a lexer minutes, gigabytes or its whole stack. */
const hostile: readonly (readonly [name: string, markdown: string])[] = [
  ['quotes in quotes', '>'.repeat(3000)],
  ['lists in lists', '- '.repeat(1500)],
  ['numbers in numbers', '1. '.repeat(5000)],
  ['lists in lists by indent', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['stars around a letter', `${'*'.repeat(4000)}a${'*'.repeat(4000)}`],
  ['underscores between letters', 'a_'.repeat(32_000)],
  ['a long word before @', `${'a'.repeat(100_000)}@`],
  ['an item that goes on and on', `- a\n${'b\n'.repeat(30_000)}`],
  ['a table of many cells', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|b\n'.repeat(3000)}`],
  ['brackets', '['.repeat(50_000)],
  ['open tags', '<div>'.repeat(20_000)],
  ['tables in tables', '<table><tr><td>'.repeat(3000)],
  ['terms without end', 't\n\n'.repeat(30_000)],
  ['marks of notes', `${'[^1] '.repeat(20_000)}\n\n[^1]: x`],
  ['one line of a megabyte', 'word '.repeat(200_000)],
];

describe('text that is made to hurt', () => {
  test.each(hostile)(
    '%s: comes back in time with its text',
    (_name, markdown) => {
      const { tokens, trouble } = lexMarkdown(markdown);
      expect(tokens.length).toBeGreaterThan(0);
      if (trouble !== undefined) {
        expect(trouble).toMatch(/^[a-z][^\n]*[^.]$/);
        expect(tokens).toEqual([{ type: 'code', raw: markdown, text: markdown }]);
      }
    },
    5000,
  );

  test('ordinary text with long words, long lines and long lists is set', () => {
    for (const markdown of [
      `see https://example.com/${'a_b/'.repeat(400)}`,
      `\`\`\`\n${'a_'.repeat(5000)}\n\`\`\``,
      '- item\n'.repeat(5000),
      `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(5000)}`,
      '[a]: https://example.com\n'.repeat(3000),
    ]) {
      expect(lexMarkdown(markdown).trouble).toBeUndefined();
    }
  });
});

describe('tokens', () => {
  test('hold nothing that a terminal would obey, raw, decoded or put together', () => {
    const { tokens } = lexMarkdown(
      'a\u001b[31mb &#27;[31mc &#x9b;d &#x202e;e [f](<g&#27;h> "i&#7;") ![j&#8;](k) `l\u009b`\n\n```m&#27;\nn\u001bo\n```\n\n<b title="&#27;">p&#27;</b>',
    );
    const strings = JSON.stringify(stripTokens(tokens));
    expect(strings).not.toMatch(/\\u00[01][\da-f]|\\u009|[\u007f-\u009f\u202a-\u202e]/);
    expect(strings).toContain('"ab ');
  });

  test('of the top level add up to the source', () => {
    const source = '# A\n\ntext[^1]\n\n<div>x</div>\n\n[^1]: note\n\n- a\n\n[r]: https://e.com\n\nend\n';
    expect(
      lexMarkdown(source)
        .tokens.map(({ raw }) => raw)
        .join(''),
    ).toBe(source);
  });

  test('are small when they are stripped', () => {
    const { tokens } = lexMarkdown('# A *b*\n\n- [x] c &amp; d\n');
    expect(stripTokens(tokens)).toEqual([
      {
        type: 'heading',
        depth: 1,
        tokens: [
          { type: 'text', text: 'A ' },
          { type: 'em', tokens: [{ type: 'text', text: 'b' }] },
        ],
      },
      {
        type: 'list',
        items: [
          {
            type: 'list_item',
            task: true,
            checked: true,
            tokens: [{ type: 'text', tokens: [{ type: 'text', text: 'c & d' }] }],
          },
        ],
      },
    ]);
  });
});
