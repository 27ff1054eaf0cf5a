import { describe, expect, test } from 'vitest';
import { shiftHeadings } from '../../src/markdown/shift-headings.ts';
import { templateOf } from '../../src/markdown/template.ts';

describe('headings that move down', () => {
  test('by so many levels, and no deeper than six', () => {
    expect(shiftHeadings('# A\n\ntext\n\n##### B\n', 2)).toBe('### A\n\ntext\n\n###### B\n');
    expect(shiftHeadings('# A\n', 0)).toBe('# A\n');
  });
  test('in the two-line form become one line', () => {
    expect(shiftHeadings('A\n===\n\ntext\n\nB\n---\nmore\n', 1)).toBe('## A\n\ntext\n\n### B\nmore\n');
  });
  test('are told from what only looks like them', () => {
    const text = '```sh\n# a comment\n```\n\n    # code\n\n#hashtag\n\n<!-- \n# hidden\n-->\n';
    expect(shiftHeadings(`# A\n\n${text}`, 1)).toBe(`## A\n\n${text}`);
  });
  test('keep their text, their marks and their line ends', () => {
    expect(shiftHeadings('# *A* `b` #\r\ntext\r\n', 1)).toBe('## *A* `b` #\r\ntext\r\n');
  });
});

describe('a template', () => {
  test('is the inside of its fence', () => {
    expect(templateOf('## Template: x\n\nCopy this:\n\n```text\nNAME ____\n\nDATE\n```\n\nDone.\n')).toBe(
      'NAME ____\n\nDATE',
    );
  });
  test('is all of its fences, a blank line between', () => {
    expect(templateOf('## T\n~~~\na\n~~~\n\n```\nb\n```\n')).toBe('a\n\nb');
  });
  test('keeps a fence inside of a longer one', () => {
    expect(templateOf('## T\n\n````markdown\n```sh\nls\n```\n````\n')).toBe('```sh\nls\n```');
  });
  test('without a fence is the whole part below its heading', () => {
    expect(templateOf('## T\n\n| a |\n|---|\n| ____ |\n\n')).toBe('| a |\n|---|\n| ____ |');
  });
  test('survives the line ends of Windows', () => {
    expect(templateOf('## T\r\n\r\n```\r\na\r\nb\r\n```\r\n')).toBe('a\nb');
  });
});
