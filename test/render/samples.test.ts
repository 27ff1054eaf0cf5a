import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaults, setMarkdown, terminal } from './set.ts';

const samples = path.join(import.meta.dirname, 'samples');
const markdown = readFileSync(path.join(samples, 'document.md'), 'utf8');

const terminals = {
  'dumb-60': terminal(60, { ascii: true }),
  'plain-40': terminal(40),
  'color-80': terminal(80, { color: true, hyperlinks: true }),
  'color-120': terminal(120, { color: true }),
};

/** Escapes are spelt out: a snapshot is there to be read. */
const spellOut = (output: string): string => output.replaceAll('\u001b', '␛');

describe('a document with everything in it', () => {
  test.each(Object.entries(terminals))('looks on %s as it was approved', async (name, on) => {
    const output = await setMarkdown(markdown, on);
    expect(findFaults(output, on.width)).toEqual([]);
    await expect(spellOut(output)).toMatchFileSnapshot(path.join(samples, `document.${name}.txt`));
  });

  test('is drawn with ASCII where the terminal has no more', async () => {
    const output = await setMarkdown(markdown.replaceAll(/[^ -~\n]/g, ''), terminal(60, { ascii: true }));
    expect(output).toMatch(/^[ -~\n]*$/);
  });
});
