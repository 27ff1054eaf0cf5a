import { describe, expect, test } from 'vitest';
import { withOwnFootnotes } from '../../src/markdown/footnotes-of-part.ts';
import { lexMarkdown, stripTokens, type Token } from '../../src/markdown/lex.ts';
import { renderDocument } from '../../src/render/document.ts';
import { createStyle } from '../../src/render/style.ts';
import { setMarkdown, terminal } from './set.ts';

const plain = (markdown: string, width = 40): Promise<string> => setMarkdown(markdown, terminal(width));
const colored = (markdown: string, width = 40): Promise<string> =>
  setMarkdown(markdown, terminal(width, { color: true }));
const linked = (markdown: string): Promise<string> => setMarkdown(markdown, terminal(60, { hyperlinks: true }));

/** Lines without the newline at the end. */
const lines = (...text: string[]): string => `${text.join('\n')}\n`;

describe('lists', () => {
  test('keep inline styles in tight items', async () => {
    expect(await colored('- **b** _e_ `c` ~~d~~')).toContain(
      '\u001b[1mb\u001b[22m \u001b[3me\u001b[23m \u001b[36m`c`\u001b[39m \u001b[9md\u001b[29m',
    );
  });

  test('hang behind their marks at every level', async () => {
    expect(await plain('- one two three four\n  1. five six seven eight', 20)).toBe(
      lines('• one two three four', '  1. five six seven', '     eight'),
    );
  });

  test('keep their numbers, aligned by the full stop', async () => {
    expect(await plain('9. nine\n1. ten')).toBe(lines(' 9. nine', '10. ten'));
    expect(await plain('0. zero')).toBe(lines('0. zero'));
  });

  test('keep the blank lines of the source and make none up', async () => {
    expect(await plain('- a\n\n  b\n\n- c')).toBe(lines('• a', '', '  b', '', '• c'));
    expect(await plain('- a\n  - b\n- c')).toBe(lines('• a', '  ◦ b', '• c'));
  });

  test('show one box for a task', async () => {
    expect(await plain('- [ ] a\n- [x] b')).toBe(lines('☐ a', '☑ b'));
    expect(await plain('1. [ ] a')).toBe(lines('1. ☐ a'));
    expect(await setMarkdown('- [x] b\n- c', terminal(40, { ascii: true }))).toBe(lines('[x] b', '* c'));
  });

  test('leave code in items alone', async () => {
    expect(await plain('1. step\n\n   ```sh\n   * x\n   5. y\n   ```')).toBe(
      lines('1. step', '', '     * x', '     5. y'),
    );
  });
});

describe('code', () => {
  test('keeps columns, blank lines and what looks like markup', async () => {
    expect(await plain('```text\na   b\n\n\n  &amp; **c** :heart:\n```')).toBe(
      lines('  a   b', '', '', '    &amp; **c** :heart:'),
    );
  });

  test('moves to the left rather than being broken', async () => {
    expect(await plain(`\`\`\`\n${'x'.repeat(39)}\n\`\`\``)).toBe(lines('x'.repeat(39)));
  });

  test('is broken at a blank where it does not fit, below its beginning', async () => {
    expect(await plain('```\n  one two three four five\n```', 22)).toBe(lines('    one two three four', '    five'));
  });

  test('is painted only in a language that the fence names', async () => {
    expect(await colored('```js\nconst a = 1;\n```')).toContain('\u001b[35mconst\u001b[39m');
    expect(await colored('```md\n# A **b**\n- c\n```')).toBe(lines('  \u001b[1m# A **b**\u001b[22m', '  - c'));
    expect(await colored('```\nconst a = 1;\n```')).toBe(lines('  const a = 1;'));
    expect(await colored('```nosuch\nconst a = 1;\n```')).toBe(lines('  const a = 1;'));
  });

  test('expands tabs to the next stop', async () => {
    expect(await plain('```\na\tb\n\tc\n```')).toBe(lines('  a   b', '      c'));
  });
});

describe('tables', () => {
  const table = '| Name | Qty |\n|:--|--:|\n| Egg | 2 |\n| 日本 | 10 |';

  test('line up by cells and honour alignment', async () => {
    expect(await plain(table)).toBe(
      lines('┌──────┬─────┐', '│ Name │ Qty │', '├──────┼─────┤', '│ Egg  │   2 │', '│ 日本 │  10 │', '└──────┴─────┘'),
    );
  });

  test('wrap inside their cells and part the rows then', async () => {
    expect(await plain('| a | b |\n|---|---|\n| one two three | four five six |\n| x | y |', 28)).toBe(
      lines(
        '┌─────────────┬────────────┐',
        '│ a           │ b          │',
        '├─────────────┼────────────┤',
        '│ one two     │ four five  │',
        '│ three       │ six        │',
        '├╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌┤',
        '│ x           │ y          │',
        '└─────────────┴────────────┘',
      ),
    );
  });

  test('break no word of a name while there is room for it', async () => {
    const names = '| Option | What it does |\n|---|---|\n| `integersAsBigIntegers` | reads integers as big ones |';
    expect(await plain(names, 46)).toContain('│ `integersAsBigIntegers` │ reads');
    expect(await plain(names, 34)).toContain('│ `integersAsBigIn │');
  });

  test('become records where they do not fit, without a word lost', async () => {
    const wide =
      '| Level | Scope of work | Years | Empty |\n|---|---|---|---|\n| Junior | a task | 0 | |\n| Senior | a system | 5 | |';
    expect(await plain(wide, 24)).toBe(
      lines(
        'Level: Junior',
        'Scope of work: a task',
        'Years: 0',
        'Empty:',
        '',
        'Level: Senior',
        'Scope of work: a system',
        'Years: 5',
      ),
    );
  });

  test('are read aloud line by line with ASCII: columns without signs, or records where cells would wrap', async () => {
    const typed = terminal(30, { ascii: true });
    expect(await setMarkdown(table, typed)).toBe(lines('Name  Qty', '----  ---', 'Egg     2', '日本   10'));
    expect(await setMarkdown('| a | b |\n|---|---|\n| one two three | four five six seven |', typed)).toBe(
      lines('a: one two three', 'b: four five six seven'),
    );
  });

  test('are read from HTML, with Markdown in their cells', async () => {
    expect(
      await plain('<table><tr><th>A</th><th>B</th></tr><tr><td>\n\n**c**\n\n</td><td>d<br>e</td></tr></table>'),
    ).toBe(lines('┌───┬───┐', '│ A │ B │', '├───┼───┤', '│ c │ d │', '│   │ e │', '└───┴───┘'));
  });
});

describe('links', () => {
  test('show their address once where they cannot be clicked', async () => {
    expect(await plain('[c++](https://e.com/a+b)')).toBe(lines('c++ (https://e.com/a+b)'));
    expect(await plain('www.e.org <a@b.c> <https://e.com/>')).toBe(lines('www.e.org a@b.c https://e.com/'));
    expect(await plain('[part](#part) [file](notes.txt)')).toBe(lines('part file (notes.txt)'));
  });

  test('with blanks in their words have the address right behind', async () => {
    expect(await plain('<a href="https://e.com">\n<img alt="logo">\n</a> and')).toBe(
      lines('[image: logo] (https://e.com) and'),
    );
  });

  test('are exact targets where they can', async () => {
    expect(await linked('[c++](https://e.com/a+b?q=ü%20x)')).toBe(
      lines('\u001b]8;;https://e.com/a+b?q=%C3%BC%20x\u001b\\c++\u001b]8;;\u001b\\'),
    );
    expect(await linked('[a](javascript:alert) [b](../x.txt)')).not.toContain('\u001b');
  });

  test('to recipes show what `show` takes, never a path', async () => {
    expect(await plain('[Feedback talks](../growing/feedback.md#template)')).toBe(
      lines('Feedback talks (feedback#template)'),
    );
    expect(await plain('[feedback](../growing/feedback.md)')).toBe(lines('feedback'));
  });

  test('from rows of badges and in headings show no addresses, from one picture they do', async () => {
    const badge = '[![build](b.svg)](https://e.com/b)';
    const shown = '[image: build] [image: npm]';
    expect(await plain(`${badge} [![npm](n.svg)](https://e.com/n)`)).toBe(lines(shown));
    expect(await plain('<p><a href="https://e.com/b"><img alt="build"></a> <a href="x"><img alt="npm"></a></p>')).toBe(
      lines(shown),
    );
    expect(await plain(`### T ${badge}`)).toBe(lines('◆ T [image: build]'));
    expect(await plain(badge)).toBe(lines('[image: build] (https://e.com/b)'));
    expect(await linked(badge)).toBe(lines('\u001b]8;;https://e.com/b\u001b\\[image: build]\u001b]8;;\u001b\\'));
  });

  test('from pictures show their description, or their title', async () => {
    expect(await plain('a ![hill](x.png) b ![alt_text](x.png "A valley") c ![](x.png)')).toBe(
      lines('a [image: hill] b [image: A valley] c', '[image]'),
    );
  });
});

describe('other blocks', () => {
  test('headings of each level can be told apart without colour', async () => {
    const set = await plain('# A\n\n## A\n\n### A\n\n#### A\n\n##### A\n\n###### A');
    expect(new Set(set.trimEnd().split('\n\n')).size).toBe(6);
  });

  test('headings hide ids and tables of contents', async () => {
    expect(await plain('### A {#a}\n\n[TOC]')).toBe(lines('◆ A'));
  });

  test('quotes have a bar on every line, alerts a title', async () => {
    expect(await plain('> a b c d e f g h i j k\n>\n> > in', 20)).toBe(
      lines('│ a b c d e f g h i', '│ j k', '│', '│ │ in'),
    );
    expect(await plain('> [!NOTE]\n> Read *this*.')).toBe(lines('│ Note', '│ Read this.'));
  });

  test('footnotes are numbered as they are met and stand at the end', async () => {
    expect(await plain('a[^z] b[^1] c[^none]\n\n[^1]: One.\n[^z]: Zed\n    goes on\n[^u]: Unused.')).toBe(
      lines('a[1] b[2] c[^none]', '', '──────────', '[1] Zed goes on', '[2] One.', '  • Unused.'),
    );
  });

  test('a part brings its own footnotes, and those that they refer to', async () => {
    const { tokens } = lexMarkdown('# A\n\none[^1]\n\n# B\n\ntwo[^2]\n\n[^1]: First.\n[^2]: See[^3].\n[^3]: Third.');
    const second = tokens.findIndex(({ raw }) => raw.startsWith('# B'));
    const set = async (part: readonly Token[]): Promise<string> =>
      renderDocument(withOwnFootnotes(stripTokens(part), stripTokens(tokens)), {
        terminal: terminal(40),
        style: await createStyle(false),
      });
    expect(await set(tokens.slice(0, second))).toBe(lines('A', '━', 'one[1]', '', '──────────', '[1] First.'));
    expect(await set(tokens.slice(second))).toBe(
      lines('B', '━', 'two[2]', '', '──────────', '[2] See[3].', '[3] Third.'),
    );
  });

  test('definitions stand below their terms', async () => {
    expect(await plain('Term\n: one\n: two\n\nOther\n: three')).toBe(
      lines('Term', '    one', '    two', '', 'Other', '    three'),
    );
  });

  test('HTML is read as what it means, unknown tags are text', async () => {
    expect(await plain('<details><summary>More</summary>\n\n*hidden*\n\n</details>')).toBe(lines('More', '', 'hidden'));
    expect(await plain('At <company>, <kbd>Ctrl</kbd> x<sup>2</sup><br>1<sup>st</sup><!-- not this -->')).toBe(
      lines('At <company>, `Ctrl` x^2', '1st'),
    );
    expect(await plain('<h2>T</h2><ul><li>a<ul><li>b</ul><li>c</ul><hr><pre>x  y</pre>', 20)).toBe(
      lines('T', '─', '• a', '  ◦ b', '• c', '', '─'.repeat(20), '', '  x  y'),
    );
  });

  test('entities are decoded once, and not in code', async () => {
    expect(await plain('&#87654321; &#x1234567; &#1234567;')).toBe(lines('&#87654321; &#x1234567; \ufffd'));
    expect(await plain('AT&amp;T &mdash; &amp;lt; &#38;lt; `&amp;`')).toBe(lines('AT&T — &lt; &lt; `&amp;`'));
  });

  test('hard breaks break, other line ends do not', async () => {
    expect(await plain('_roses  \nred_\nblue\\\ngreen')).toBe(lines('roses', 'red blue', 'green'));
  });

  test('Chinese and Japanese break between characters, not before a full stop', async () => {
    expect(await plain('日本語の文章です。ここまで。つづく', 20)).toBe(lines('日本語の文章です。こ', 'こまで。つづく'));
    expect(await plain('あいうえおかきくけこ。', 20)).toBe(lines('あいうえおかきくけ', 'こ。'));
  });

  test('charts are drawn, other diagrams shown as code', async () => {
    const chart = await plain(
      '```mermaid\nxychart-beta\n title "Hill"\n x-axis "way" 0 --> 10\n line [0, 5, 2, 9]\n```',
    );
    expect(chart).toContain('Hill\n');
    expect(chart).toMatch(/[\u2801-\u28ff]/);
    expect(chart).toContain('across: way, 0 to 10');
    expect(await plain('```mermaid\nflowchart LR\n A --> B\n```')).toBe(lines('  flowchart LR', '   A --> B'));
  });
});
