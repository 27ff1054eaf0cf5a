import type { Terminal } from '../../src/render/terminal.ts';

/** One example of what GitHub adds to CommonMark. */
export interface GfmExample {
  readonly markdown: string;
  /** How it looks without colour and hyperlinks, 60 cells wide, where that is telling. */
  readonly looks?: readonly string[];
  readonly on?: Partial<Terminal>;
}

const ascii = { on: { ascii: true } };

const tables: readonly GfmExample[] = [
  {
    markdown: '| foo | bar |\n| --- | --- |\n| baz | bim |',
    looks: ['┌─────┬─────┐', '│ foo │ bar │', '├─────┼─────┤', '│ baz │ bim │', '└─────┴─────┘'],
  },
  {
    markdown: '| abc | defghi |\n:-: | -----------:\nbar | baz',
    looks: ['┌─────┬────────┐', '│ abc │ defghi │', '├─────┼────────┤', '│ bar │    baz │', '└─────┴────────┘'],
  },
  {
    markdown: '|left|mid|right|\n|:--|:-:|--:|\n|a|b|c|\n|long|longer|longest|',
    looks: ['left   mid      right', '----   ---      -----', 'a       b           c', 'long  longer  longest'],
    ...ascii,
  },
  {
    markdown: '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
    looks: ['┌──────────┐', '│ f|oo     │', '├──────────┤', '│ b `|` az │', '│ b | im   │', '└──────────┘'],
  },
  {
    markdown: '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
    looks: ['┌─────┬─────┐', '│ abc │ def │', '├─────┼─────┤', '│ bar │ baz │', '└─────┴─────┘', '', '│ bar'],
  },
  {
    markdown: '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
    looks: [
      '┌─────┬─────┐',
      '│ abc │ def │',
      '├─────┼─────┤',
      '│ bar │ baz │',
      '│ bar │     │',
      '└─────┴─────┘',
      '',
      'bar',
    ],
  },
  { markdown: '| abc | def |\n| --- |\n| bar |', looks: ['| abc | def | | --- | | bar |'] },
  {
    markdown: '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
    looks: ['┌─────┬─────┐', '│ abc │ def │', '├─────┼─────┤', '│ bar │     │', '│ bar │ baz │', '└─────┴─────┘'],
  },
  { markdown: '| abc | def |\n| --- | --- |', looks: ['┌─────┬─────┐', '│ abc │ def │', '└─────┴─────┘'] },
  { markdown: '| abc | def |\n| --- | --- |', looks: ['abc  def', '---  ---'], ...ascii },
  { markdown: 'a | b\n-|-\n1 | 2', looks: ['a  b', '-  -', '1  2'], ...ascii },
  { markdown: '|a|\n|-|\n|1|', looks: ['a', '-', '1'], ...ascii },
  {
    markdown: '| | x |\n|-|-|\n| row | |\n| | y |',
    looks: ['┌─────┬───┐', '│     │ x │', '├─────┼───┤', '│ row │   │', '│     │ y │', '└─────┴───┘'],
  },
  { markdown: '| | x |\n|-|-|\n| row | |\n| | y |', looks: ['     x', '     -', 'row', '     y'], ...ascii },
  { markdown: '| a | `x \\| y` |\n|---|---|\n| ~~b~~ | [c](https://e.com) |' },
  { markdown: '| a | b |\n|---|---|\n| one<br>two | three |', looks: ['a: one / two', 'b: three'], ...ascii },
  {
    markdown: '| Rule | Why |\n|---|---|\n| Write it down today | Nobody remembers what was promised a week ago |',
    looks: ['Rule: Write it down today', 'Why: Nobody remembers what was promised a week ago'],
    ...ascii,
  },
  {
    markdown: '- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |',
    looks: ['* item', '', '  a  b', '  -  -', '  1  2'],
    ...ascii,
  },
  { markdown: '> | a | b |\n> |---|---|\n> | 1 | 2 |', looks: ['> a  b', '> -  -', '> 1  2'], ...ascii },
  { markdown: 'text\n| a | b |\n|---|---|\n| 1 | 2 |' },
  { markdown: `| ${'column | '.repeat(20)}\n| ${'--- | '.repeat(20)}\n| ${'cell | '.repeat(20)}` },
  { markdown: '| 名前 | 値 |\n|:--|--:|\n| 日本 | 10 |', looks: ['名前  値', '----  --', '日本  10'], ...ascii },
  { markdown: `|a|\n|-|\n|${'x'.repeat(300)}|` },
];

const tasks: readonly GfmExample[] = [
  { markdown: '- [ ] foo\n- [x] bar', looks: ['☐ foo', '☑ bar'] },
  { markdown: '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim', looks: ['☑ foo', '  ☐ bar', '  ☑ baz', '☐ bim'] },
  { markdown: '- [ ] foo\n\n- [X] bar', looks: ['☐ foo', '', '☑ bar'] },
  { markdown: '- [ ] foo\n\n  more\n\n- [x] bar', looks: ['☐ foo', '', '  more', '', '☑ bar'] },
  { markdown: '1. [ ] foo\n2. [x] bar', looks: ['1. ☐ foo', '2. ☑ bar'] },
  { markdown: '* [ ] foo\n* bar', looks: ['☐ foo', '• bar'] },
  { markdown: '- [ ]foo\n- [y] bar', looks: ['• [ ]foo', '• [y] bar'] },
  { markdown: '- [ ] **foo** `bar`', looks: ['[ ] foo `bar`'], ...ascii },
  { markdown: '[ ] no list', looks: ['[ ] no list'] },
  { markdown: '> - [x] quoted', looks: ['│ ☑ quoted'] },
];

const strikes: readonly GfmExample[] = [
  { markdown: '~~Hi~~ Hello, ~there~ world!', looks: ['Hi Hello, there world!'] },
  { markdown: 'This ~~has a\n\nnew paragraph~~.', looks: ['This ~~has a', '', 'new paragraph~~.'] },
  { markdown: 'This will ~~~not~~~ strike.', looks: ['This will ~~~not~~~ strike.'] },
  { markdown: '**~~bold and gone~~** ~~`code`~~', looks: ['bold and gone `code`'] },
  { markdown: '~~ not ~~ and a~b c~d' },
];

const autolinks: readonly GfmExample[] = [
  { markdown: 'www.commonmark.org', looks: ['www.commonmark.org'] },
  { markdown: 'Visit www.commonmark.org/help for more.', looks: ['Visit www.commonmark.org/help for more.'] },
  { markdown: 'Visit www.commonmark.org.', looks: ['Visit www.commonmark.org.'] },
  { markdown: 'Visit www.commonmark.org/a.b.', looks: ['Visit www.commonmark.org/a.b.'] },
  {
    markdown: 'www.google.com/search?q=Markup+(business)',
    looks: ['www.google.com/search?q=Markup+(business)'],
  },
  {
    markdown: '(www.google.com/search?q=Markup+(business)))',
    looks: ['(www.google.com/search?q=Markup+(business)))'],
  },
  { markdown: 'www.google.com/search?q=(business))+ok', looks: ['www.google.com/search?q=(business))+ok'] },
  { markdown: 'www.google.com/search?q=commonmark&hl=en', looks: ['www.google.com/search?q=commonmark&hl=en'] },
  { markdown: 'www.commonmark.org/he<lp', looks: ['www.commonmark.org/he<lp'] },
  { markdown: 'http://commonmark.org', looks: ['http://commonmark.org'] },
  { markdown: '(Visit https://encrypted.google.com/search?q=Markup+(business))' },
  { markdown: 'foo@bar.baz', looks: ['foo@bar.baz'] },
  { markdown: "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is." },
  { markdown: 'a.b-c_d@a.b and a.b-c_d@a.b.', looks: ['a.b-c_d@a.b and a.b-c_d@a.b.'] },
  { markdown: 'a.b-c_d@a.b- a.b-c_d@a.b_', looks: ['a.b-c_d@a.b- a.b-c_d@a.b_'] },
  { markdown: 'See https://e.com/a! https://e.com/b? https://e.com/c, https://e.com/d: "https://e.com/e"' },
  { markdown: '*https://e.com* _www.e.com_ ~~https://e.com~~', looks: ['https://e.com www.e.com https://e.com'] },
  { markdown: '`https://e.com`', looks: ['`https://e.com`'] },
  { markdown: 'mailto:foo@bar.baz and mailto:a.b-c_d@a.b.' },
];

const html: readonly GfmExample[] = [
  { markdown: '<strong> <title> <style> <em>' },
  { markdown: 'a <script>alert(1)</script> b' },
  { markdown: '<iframe src="https://e.com"></iframe> after', looks: ['after'] },
  { markdown: '<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>' },
  { markdown: '<textarea>kept</textarea>\n\nafter' },
  { markdown: '<noembed>a</noembed> <plaintext>b' },
];

const alert = (kind: string): GfmExample => ({
  markdown: `> [!${kind.toUpperCase()}]\n> Useful *words*.\n>\n> - more`,
  looks: [`│ ${kind}`, '│ Useful words.', '│', '│ • more'],
});

const alerts: readonly GfmExample[] = [
  ...['Note', 'Tip', 'Important', 'Warning', 'Caution'].map(alert),
  { markdown: '> [!note]\n> small letters', looks: ['│ Note', '│ small letters'] },
  { markdown: '> [!DANGER]\n> unknown', looks: ['│ [!DANGER] unknown'] },
  { markdown: '> [!TIP] on the same line' },
  { markdown: '- > [!TIP]\n  > in an item', looks: ['• │ Tip', '  │ in an item'] },
  { markdown: '> [!WARNING]\n> plain', looks: ['> Warning', '> plain'], ...ascii },
];

const footnotes: readonly GfmExample[] = [
  { markdown: 'a[^1]\n\n[^1]: note', looks: ['a[1]', '', '──────────', '[1] note'] },
  {
    markdown: 'a[^b] c[^d] e[^b]\n\n[^d]: second\n[^b]: first',
    looks: ['a[1] c[2] e[1]', '', '──────────', '[1] first', '[2] second'],
  },
  {
    markdown: 'a[^n]\n\n[^n]: one\n\n    two\n\n    - three\n\nafter',
    looks: ['a[1]', '', 'after', '', '──────────', '[1] one', '', '    two', '', '    • three'],
  },
  {
    markdown: 'a[^n]\n\n[^n]: ```\n    code\n    ```',
  },
  { markdown: 'a[^missing]', looks: ['a[^missing]'] },
  {
    markdown: '| a[^t] |\n|---|\n| b |\n\n[^t]: in a table',
    looks: ['a[1]', '----', 'b', '', '----------', '[1] in a table'],
    ...ascii,
  },
  { markdown: '# Title[^h]\n\n[^h]: in a heading' },
  {
    markdown: 'a[^1]\n\n[^1]: see[^2]\n\n[^2]: further',
    looks: ['a[1]', '', '──────────', '[1] see[2]', '[2] further'],
  },
  { markdown: '`[^1]` \\[^1]\n\n[^1]: not in code', looks: ['`[^1]` [^1]', '', '──────────', '• not in code'] },
];

/** Every extension of GitHub's Markdown: at least sixty examples, most after those of its specification. */
export const gfm: readonly GfmExample[] = [
  ...tables,
  ...tasks,
  ...strikes,
  ...autolinks,
  ...html,
  ...alerts,
  ...footnotes,
];
