import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { readWords } from '../support/read-command.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { runPacked } from '../support/run-packed.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every call of cookbook in a line of shell, up to a pipe, a redirection, a comment or a closing quote. */
const findCalls = (line: string): string[] => {
  const quoted = [...line.matchAll(/'([^']*\bcookbook [^']*)'/g)].map(([, inside = '']) => inside);
  const rest = line.replace(/'[^']*\bcookbook [^']*'/g, '').replace(/^[A-Z]\w*=\S+ /, '');
  const starts = [rest, ...quoted].flatMap((text) => text.split(/\$\(|\(|\s\|\s/));
  return starts
    .flatMap((text) => /^cookbook\b(?:"[^"]*"|[^|>)"])*/.exec(text.trim())?.[0] ?? [])
    .map((call) => call.replace(/\s+#\s.*$|\s2$/, '').trim());
};

const tryCall = async (call: string): Promise<void> => {
  const redirect = / < (\S+)$/.exec(call);
  const words = readWords(call.slice(0, redirect?.index)).slice(1);
  const stdin = redirect ? readFileSync(join(root, redirect[1] ?? ''), 'utf8') : undefined;
  const args = words.map((word) => (word === '{1}' ? 'one-on-ones' : word.replace('~/handbook', 'recipes')));
  const { stdout, stderr, exitCode } = await runPacked({ args, cwd: root, ...(stdin && { stdin }) });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).not.toBe('');
};

test('a call is found wherever a shell would start it', () => {
  expect(findCalls("cookbook list | fzf --preview 'cookbook show --color always {1}' | cut -f1")).toEqual([
    'cookbook list',
    'cookbook show --color always {1}',
  ]);
  expect(findCalls('$EDITOR "$(cookbook path hiring)"')).toEqual(['cookbook path hiring']);
  expect(findCalls('cookbook template one-on-ones > 1on1.md   # take it')).toEqual(['cookbook template one-on-ones']);
  expect(findCalls("fzf --bind 'enter:become(cookbook show {1})'")).toEqual(['cookbook show {1}']);
  expect(findCalls('cookbook show - < README.md')).toEqual(['cookbook show - < README.md']);
});

describe('the examples of the help', () => {
  for (const { name, examples } of commands) {
    test(`${name} has two, and its help shows them`, async () => {
      expect(examples.length).toBeGreaterThanOrEqual(2);
      const { stdout } = await runInProcess({ args: ['help', name], cwd: root });
      for (const [line, purpose] of examples) {
        expect(stdout).toContain(`  ${line}\n      ${purpose}\n`);
      }
    });
    for (const [line] of examples) {
      test(`${line} works`, async () => {
        const calls = findCalls(line);
        expect(calls).not.toEqual([]);
        for (const call of calls) await tryCall(call);
      });
    }
  }
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const fenced = [...readme.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
  const inTables = readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...line.matchAll(/`(cookbook[^`]*)`/g)].map(([, call = '']) => call));
  const calls = new Set([...fenced.flatMap(findCalls), ...inTables]);

  test('shows how to use it', () => {
    expect(calls.size).toBeGreaterThan(15);
  });
  for (const call of calls) {
    test(`${call} works`, () => tryCall(call));
  }

  test('names every variable and every exit code that there is', () => {
    for (const name of [
      'COOKBOOK_PATH',
      'COOKBOOK_PAGER',
      'PAGER',
      'NO_COLOR',
      'FORCE_COLOR',
      'CLICOLOR',
      'CLICOLOR_FORCE',
      'COLUMNS',
      'FORCE_HYPERLINK',
    ]) {
      expect(readme).toContain(name);
    }
    expect(readme).toMatch(/\| 0 \|[^]*\| 1 \|[^]*\| 2 \|/);
  });
});

test('-h, --help and help print the same, for the program and for every command', async () => {
  const say = async (...args: readonly string[]): Promise<string> => {
    const { stdout, stderr, exitCode } = await runInProcess({ args, cwd: root });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    return stdout;
  };
  const top = await say('--help');
  expect(await say('-h')).toBe(top);
  expect(await say('help')).toBe(top);
  for (const { name } of commands) {
    expect(top).toContain(`  ${name}`);
    const help = await say('help', name);
    expect(await say(name, '--help')).toBe(help);
    expect(await say(name, '-h')).toBe(help);
  }
});

test('every short option has a long one', async () => {
  for (const { name } of commands) {
    const { stdout } = await runInProcess({ args: [name, '--help'], cwd: root });
    expect(stdout).not.toMatch(/^ +-[a-zA-Z0-9](?!,)/m);
  }
});
