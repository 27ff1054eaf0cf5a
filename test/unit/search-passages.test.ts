import { describe, expect, it } from 'vitest';
import { outlineMarkdown } from '../../src/markdown/outline.ts';
import { splitPassages } from '../../src/search/passages.ts';
import { stripMarkdown } from '../../src/search/strip-markdown.ts';

const split = (markdown: string): ReturnType<typeof splitPassages> =>
  splitPassages(markdown, outlineMarkdown(markdown));

describe('passages', () => {
  it('belong to their parts; what is under the title belongs to the recipe', () => {
    expect(
      split('# Title\n\nFirst.\n\n## One\n\nSecond.\n\n### Below\n\nThird.\n\n## Empty\n\n## Two\n\nFourth.\n'),
    ).toEqual([
      { text: 'First.' },
      { part: { slug: 'one', heading: 'One' }, text: 'Second.' },
      { part: { slug: 'below', heading: 'Below' }, text: 'Third.' },
      { part: { slug: 'two', heading: 'Two' }, text: 'Fourth.' },
    ]);
  });

  it('are made of a text without headings, and of one with underlined headings', () => {
    expect(split('Just a line')).toEqual([{ text: 'Just a line' }]);
    expect(split('')).toEqual([]);
    expect(split('Title\n=====\n\nA.\n\nPart\n----\n\nB.\n')).toEqual([
      { text: 'A.' },
      { part: { slug: 'part', heading: 'Part' }, text: 'B.' },
    ]);
  });

  it('have about 150 words, are cut where a sentence ends, and lose none', () => {
    const text = Array.from({ length: 300 }, (_, place) => `Sentence number ${place} has seven words here.`).join(' ');
    const passages = split(text).map((passage) => passage.text);
    expect(passages.join(' ')).toBe(text);
    for (const passage of passages.slice(0, -1)) {
      expect(passage).toMatch(/here\.$/);
      expect(passage.split(' ').length).toBeGreaterThanOrEqual(150);
      expect(passage.split(' ').length).toBeLessThanOrEqual(225);
    }
  });
});

describe('plain words of Markdown', () => {
  it.each([
    ['inline marks', 'A *very* **bold**, _slanted_ `code` ~~gone~~', 'A very bold, slanted code gone'],
    ['names with underscores', 'Use snake_case_names', 'Use snake_case_names'],
    [
      'links and pictures',
      'See [the hub](../hub.md "x"), ![a hill](h.png) and [ref][1][^2].',
      'See the hub, a hill and ref.',
    ],
    ['a link with brackets in its target', 'On [a page](https://x.org/a_(b)) too', 'On a page too'],
    ['HTML and comments', 'A<br>b <b>c</b> <!-- not\nthis --> d', 'A b c d'],
    ['an unclosed comment', 'Kept <!-- lost', 'Kept'],
    ['code that looks like HTML', 'Type `<name>` here', 'Type <name> here'],
    ['escapes and entities', '5 \\* 3 &amp; &lt;b&gt; &#39;x&#39;', "5 * 3 & <b> 'x'"],
    ['a list', '- one\n- two.\n- [ ] three\n1. four', 'one\ntwo.\nthree\nfour'],
    ['a table', '| a | b |\n|---|---|\n| c \\| d | **e** |', '\ta | b\n\tc | d | e'],
    ['a quotation', '> **She:** "No."\n>\n> Then yes.', 'She: "No."|Then yes.'],
    ['a template in a fence', '```markdown\n# Card\nName: ____\n- [ ] done\n```', '\tCard\n\tName:\n\tdone'],
    ['a program in a fence', '```js\nconst a = b;\nf(a)\n```\nText', '\tconst a = b;\n\tf(a)|Text'],
    ['columns in a fence', '```text\nNow:      7   Then: 0\nand   on\n```', '\tNow: | 7 | Then: 0 and | on'],
    ['a sentence over two lines of a list', '- one\n  more', 'one more'],
    ['control characters', 'a\u001b[31mb\u202ec', 'abc'],
  ])('of %s', (_, markdown, plain) => {
    expect(stripMarkdown(markdown).join('|')).toBe(plain);
  });

  it.each(['](', '[', '`', '<a ', '<!--', '*', '_', '|', '> ', '](a(', '[^', '\\', '&amp', '- ', '~~~\n', 'a\n---\n'])(
    'of a hundred thousand times %j, without hanging',
    (piece) => {
      const markdown = piece.repeat(100_000);
      expect(split(markdown).every(({ text }) => text.trim() !== '')).toBe(true);
    },
    5_000,
  );
});
