import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Host } from './support/host.ts';
import { readCommand } from './support/read-command.ts';
import { runInProcess } from './support/run-in-process.ts';
import { runPacked } from './support/run-packed.ts';
import { copyFixtures, type Scratch } from './support/scratch.ts';
import { matchesExpected, parseTranscript, writeResult, type Step } from './support/transcript.ts';

const folder = join(import.meta.dirname, 'cases');
const isUpdate = process.env['UPDATE_CASES'] === '1';

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
});
afterAll(() => books.remove());

/** Paths of this machine are written as `[BOOKS]` and `[PACKAGE]`, with forward slashes. */
const nameFolders = (text: string): string => {
  const folders = { '[BOOKS]': books.folder, '[PACKAGE]': inject('packed') };
  let named = text;
  for (const [name, path] of Object.entries(folders)) {
    named = named.replaceAll(path, name).replaceAll(JSON.stringify(path).slice(1, -1), name);
  }
  return named.replace(/\[(?:BOOKS|PACKAGE)\][^\s"']*/g, (path) => path.replaceAll(/\\+/g, '/'));
};

const run = async (host: Host, { command }: Step): Promise<string[]> => {
  const { args, env, input } = readCommand(command);
  const stdin = input === undefined ? undefined : readFileSync(join(books.folder, input));
  const result = await host({ args, env, cwd: books.folder, ...(stdin && { stdin }) });
  return writeResult({ ...result, stdout: nameFolders(result.stdout), stderr: nameFolders(result.stderr) });
};

const check = async (host: Host, step: Step): Promise<void> => {
  expect(step.expected, `${step.command} expects nothing: UPDATE_CASES=1 writes what it says`).not.toHaveLength(0);
  const actual = await run(host, step);
  if (!matchesExpected(step.expected, actual)) expect(actual).toEqual(step.expected);
};

/** Rewrites what no longer fits; elisions that still fit stay. */
const update = async (file: string): Promise<void> => {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  for (const step of parseTranscript(text).toReversed()) {
    const actual = await run(runPacked, step);
    if (!matchesExpected(step.expected, actual)) lines.splice(step.from, step.to - step.from, ...actual);
  }
  writeFileSync(file, lines.join('\n'));
};

test('every file of cases/ is a transcript', () => {
  expect(readdirSync(folder).filter((name) => !name.endsWith('.md'))).toEqual([]);
});

for (const name of readdirSync(folder)) {
  const file = join(folder, name);
  if (isUpdate) {
    test(`${name} is rewritten`, () => update(file), 120_000);
    continue;
  }
  const steps = parseTranscript(readFileSync(file, 'utf8'));
  describe(name, () => {
    for (const step of steps) {
      test(`${step.command}, in process`, () => check(runInProcess, step));
      test(`${step.command}, packed`, () => check(runPacked, step));
    }
  });
}
