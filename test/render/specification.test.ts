import { tests } from 'commonmark-spec';
import { decodeHTML } from 'entities/decode';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { stripEscapes } from '../../src/render/text.ts';
import { gfm } from './gfm.ts';
import { findFaults, setMarkdown, terminal } from './set.ts';

const marked = new Marked();
const widths = [20, 40, 80];
/** A table whose cells are indented by four blanks: CommonMark shows the source of the cells, we show the table. */
const setBetter = new Set([191]);

/** Letters and digits with how often each stands there, small and capital alike. */
const countLetters = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [letter] of text.toLowerCase().matchAll(/[\p{L}\p{N}]/gu))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
};

/** What a browser would show of HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<![A-Z][^>]*>/g, ' ')
    .replace(/<(script|style|title|iframe|svg|template|head|object)\b[^]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*(?:>|$)/gi, ' ')
    .replace(/&[^;]+;/g, (reference) => decodeHTML(reference));

const findMissing = (text: string, shown: string): string[] => {
  const have = countLetters(shown);
  return [...countLetters(text)].filter(([letter, count]) => (have.get(letter) ?? 0) < count).map(([letter]) => letter);
};

const expectSound = async (markdown: string): Promise<void> => {
  for (const width of widths) {
    for (const hyperlinks of [false, true]) {
      const colored = await setMarkdown(markdown, terminal(width, { color: true, hyperlinks }));
      const plain = await setMarkdown(markdown, terminal(width, { hyperlinks }));
      expect(findFaults(colored, width)).toEqual([]);
      expect(findFaults(plain, width)).toEqual([]);
      expect(stripEscapes(plain)).toBe(stripEscapes(colored));
    }
    const typed = await setMarkdown(markdown, terminal(width, { ascii: true }));
    expect(findFaults(typed, width)).toEqual([]);
  }
};

describe('the examples of the CommonMark specification', () => {
  test('are all there', () => {
    expect(tests.length).toBeGreaterThan(600);
  });

  test.each(
    tests.map(({ number, section, markdown }) => ({ number, section, markdown: markdown.replaceAll('→', '\t') })),
  )('number $number, $section, is set soundly and keeps its letters', async ({ number, markdown }) => {
    await expectSound(markdown);
    if (setBetter.has(number)) return;
    const html = await marked.parse(markdown);
    expect(findMissing(textOf(html), stripEscapes(await setMarkdown(markdown, terminal(80))))).toEqual([]);
  });
});

describe("GitHub's extensions", () => {
  test('have sixty examples and more', () => {
    expect(gfm.length).toBeGreaterThanOrEqual(60);
  });

  test.each(gfm.map((example) => [example.markdown, example] as const))('%j', async (markdown, { looks, on }) => {
    await expectSound(markdown);
    if (looks) expect((await setMarkdown(markdown, terminal(60, on))).trimEnd().split('\n')).toEqual(looks);
  });
});
