import { describe, expect, test } from 'vitest';
import { runPacked } from '../support/run-packed.ts';

const search = (...query: string[]) => runPacked({ args: ['search', ...query], cwd: '/' });

describe('a query that is no question, typed into the built command', () => {
  test.each([
    ['nothing', []],
    ['an empty word', ['']],
    ['blanks', [' ', '\t\n']],
  ])('%s: it says what is missing', async (_, query) => {
    const { stdout, stderr, exitCode } = await search(...query);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^cookbook: .*query.*\n/);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test.each([
    ['stop words only', ['how', 'do', 'I', 'do', 'it']],
    ['marks', ['?!', '---', '""']],
    ['a megabyte of one word', Array.from({ length: 10 }, () => 'x'.repeat(100_000))],
    ['control characters', ['\u001b[2J\u0007\u202e\u009b31m']],
    ['bytes that are no text', ['\ud800', '\uffff']],
  ])('%s: nothing is found, and the sections to look in are named', async (_, query) => {
    const { stdout, stderr, exitCode } = await search('--', ...query);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^cookbook: \S.*: nothing found$/m);
    expect(stderr).toContain('sections to look in: ');
    expect(stderr.length).toBeLessThan(1000);
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  test('a question in a megabyte of text is found by how it begins', async () => {
    const { stdout, exitCode } = await search('merge freeze', ...Array.from({ length: 10 }, () => ' '.repeat(100_000)));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^leadership-vs-management/);
  });

  test('control characters around a word do not hide it', async () => {
    const { stdout, exitCode } = await search('\u001b[31mhiring\u001b[0m');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^hiring\t/);
  });
});
