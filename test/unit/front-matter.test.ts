import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/book/front-matter.ts';

const read = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\nbody\n`);
const valuesOf = (yaml: string) => Object.fromEntries(read(yaml).values);

describe('front matter', () => {
  test('keeps every value as the text that was typed', () => {
    expect(valuesOf('a: 1:1\nb: 2026-11-22\nc: yes\nd: 0777\ne: 1_000\nf: 12:30:45\ng: "no"')).toEqual({
      a: '1:1',
      b: '2026-11-22',
      c: 'yes',
      d: '0777',
      e: '1_000',
      f: '12:30:45',
      g: 'no',
    });
  });

  test('knows lists, in both forms', () => {
    expect(valuesOf('a: [x, "y, z"]\nb:\n  - one\n  - two')).toEqual({ a: ['x', 'y, z'], b: ['one', 'two'] });
  });

  test('takes an empty value for none', () => {
    expect(valuesOf('a:\nb: ~\nc: ""\nd: null\ne: []')).toEqual({ e: [] });
  });

  test('ends where its line ends, for the text to begin there', () => {
    for (const text of [
      '---\na: b\n---\nbody',
      '---\r\na: b\r\n---\r\nbody',
      '---\ra: b\r---\rbody',
      '--- yaml\na: b\n...\nbody',
      '---\n---\nbody',
    ]) {
      expect(text.slice(readFrontMatter(text).end)).toBe('body');
      expect(readFrontMatter(text).trouble).toBeUndefined();
    }
  });

  test('is not what only looks like it: a rule, a table, an unclosed block', () => {
    for (const text of [
      '---\n\ntext\n\n---\nmore\n',
      '----\na: b\n----\n',
      'text\n---\na: b\n---\n',
      '---\na: b\n',
      '--- \n',
      '---',
      '',
    ]) {
      expect(readFrontMatter(text)).toEqual({ values: new Map(), end: 0 });
    }
  });

  test('in another language than YAML is handed to nobody, and said so', () => {
    for (const word of [
      'js',
      'javascript',
      'JS',
      ' js',
      '\tJavaScript ',
      'json',
      'toml',
      'coffee',
      '__proto__',
      'constructor',
      'toString',
    ]) {
      const text = `---${word}\n{ a: process.exit(1) }\n---\nbody\n`;
      const { values, end, trouble } = readFrontMatter(text);
      expect({ size: values.size, body: text.slice(end) }, word).toEqual({ size: 0, body: 'body\n' });
      expect(trouble, word).toContain('only YAML is');
    }
  });

  test('that cannot be read costs the values and not the text', () => {
    const { values, end, trouble } = read('title: "open\nstatus: x');
    expect(values.size).toBe(0);
    expect(end).toBeGreaterThan(0);
    expect(trouble).toMatch(/^front matter: line \d+: /);
    expect(read('a: 1\na: 2').trouble).toMatch(/^front matter: /);
    expect(read('- a').trouble).toContain('list');
  });

  // # fault: it is one too many.
  test('that cannot be read is named by the line of the file', () => {
    expect(read('a: b: c').trouble).toMatch(/^front matter: line 2: /);
    expect(read('a: b\nc: d: e').trouble).toMatch(/^front matter: line 3: /);
  });

  test('pollutes nothing', () => {
    const { values } = read('__proto__: {polluted: yes}\nconstructor: x');
    expect({}).not.toHaveProperty('polluted');
    expect(values.get('constructor')).toBe('x');
  });

  test('runs no tag', () => {
    expect(read('a: !!js/function "function(){ return 1 }"').values.get('a') ?? '').toBeTypeOf('string');
  });

  test('of bombs and loops is refused or cut, not unfolded', () => {
    const bomb = Array.from(
      { length: 20 },
      (_line, level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(level ? `*a${level - 1}` : 'x')
          .join(', ')}]`,
    );
    expect(read(bomb.join('\n')).trouble).toBeDefined();
    expect(read('a: &a [*a]').values.get('a')).toEqual([]);
    expect(read(`a: [${'x, '.repeat(1000)}]`).values.get('a')).toHaveLength(64);
    expect(read(`a: ${'x'.repeat(10_000)}`).values.get('a')).toHaveLength(500);
    expect(() => read(`a: ${'['.repeat(5000)}`)).not.toThrow();
  });

  test('has no control characters in its values, however they were written', () => {
    expect(valuesOf(String.raw`a: "\e[31mred\e[0m \u202e\0\x9b1m"`)).toEqual({ a: 'red' });
  });

  test('never throws', () => {
    const piece = constantFrom(
      '---',
      '\n',
      'a: ',
      '"',
      '[',
      '{',
      '- ',
      '&a ',
      '*a',
      '!!js',
      '\r',
      ' ',
      'x',
      '...',
      '#',
      '|',
      '>',
    );
    assert(
      property(array(piece, { maxLength: 30 }), (parts) => {
        const text = `---\n${parts.join('')}\n---\n`;
        const { end } = readFrontMatter(text);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
