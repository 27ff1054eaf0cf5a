import { describe, expect, test } from 'vitest';
import { tmpdir } from 'node:os';
import { hasColor, stripOurs } from '../support/escapes.ts';
import { runInProcess, type InProcessCall } from '../support/run-in-process.ts';
import { runPacked } from '../support/run-packed.ts';

const cwd = tmpdir();
const screen = { columns: 80, rows: 24 };
const listWith = (call: Partial<InProcessCall>) => runInProcess({ args: ['list'], cwd, ...call });

describe('colour: flag > NO_COLOR > FORCE_COLOR, CLICOLOR_FORCE > CLICOLOR=0 > TERM=dumb > terminal', () => {
  const rows: readonly (readonly [
    args: readonly string[],
    env: Record<string, string>,
    onTerminal: boolean,
    onPipe: boolean,
  ])[] = [
    [[], {}, true, false],
    [['--color', 'auto'], {}, true, false],
    [['--color', 'always'], { NO_COLOR: '1', TERM: 'dumb' }, true, true],
    [['--color', 'never'], { FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }, false, false],
    [['--no-color'], { FORCE_COLOR: '3' }, false, false],
    [[], { NO_COLOR: '1' }, false, false],
    [[], { NO_COLOR: '' }, true, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
    [[], { FORCE_COLOR: '1' }, true, true],
    [[], { FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
    [[], { FORCE_COLOR: '0' }, false, false],
    [[], { FORCE_COLOR: '' }, true, false],
    [[], { CLICOLOR_FORCE: '1' }, true, true],
    [[], { CLICOLOR_FORCE: '0' }, true, false],
    [[], { CLICOLOR: '0' }, false, false],
    [[], { CLICOLOR: '1' }, true, false],
    [[], { CLICOLOR: '0', CLICOLOR_FORCE: '1' }, true, true],
    [[], { TERM: 'dumb' }, false, false],
  ];
  for (const [args, env, onTerminal, onPipe] of rows) {
    const words = [...Object.entries(env).map(([name, value]) => `${name}=${value}`), 'list', ...args].join(' ');
    test(`${words}: ${onTerminal ? 'colour' : 'none'} on a terminal, ${onPipe ? 'colour' : 'none'} down a pipe`, async () => {
      const call = { args: ['list', ...args], env };
      expect(hasColor((await listWith({ ...call, screen })).stdout)).toBe(onTerminal);
      expect(hasColor((await listWith(call)).stdout)).toBe(onPipe);
    });
  }

  test('no variable turns the Markdown of a pipe into a page', async () => {
    const plain = await runInProcess({ args: ['show', 'one-on-ones'], cwd });
    const env = { FORCE_COLOR: '1', CLICOLOR_FORCE: '1', FORCE_HYPERLINK: '1', COLUMNS: '40', TERM: 'xterm-kitty' };
    expect((await runInProcess({ args: ['show', 'one-on-ones'], cwd, env })).stdout).toBe(plain.stdout);
    expect((await runInProcess({ args: ['show', 'one-on-ones', '--width', '40'], cwd })).stdout).toBe(plain.stdout);
  });

  test('NO_COLOR with FORCE_COLOR makes Node itself say nothing', async () => {
    const { stderr } = await runPacked({ args: ['list'], cwd, env: { NO_COLOR: '1', FORCE_COLOR: '1' } });
    expect(stderr).toBe('');
  });

  test('stderr is judged for itself: no colour in an error down a pipe', async () => {
    const { stderr } = await runPacked({ args: ['show', 'nope'], cwd });
    expect(stderr).toMatch(/^cookbook: nope: /);
  });

  test('text is the same with and without colour', async () => {
    for (const args of [['show', 'visualization'], ['tree'], ['search', 'hiring'], []]) {
      const colored = await runInProcess({ args, cwd, screen });
      const plain = await runInProcess({ args: [...args, '--color', 'never'], cwd, screen });
      expect(stripOurs(colored.stdout)).toBe(plain.stdout);
    }
  });
});

describe('hyperlinks: flag > FORCE_HYPERLINK > known terminals', () => {
  const isLinked = async (args: readonly string[], env: Record<string, string>): Promise<boolean> => {
    const stdin = '# A\n\n[a link](https://example.com/)\n';
    const { stdout } = await runInProcess({ args: ['show', '-', ...args], cwd, env, screen, stdin });
    return stdout.includes('\u001b]8;;https://example.com/\u001b\\');
  };
  test.each([
    [[], {}, false],
    [['--hyperlinks', 'always'], {}, true],
    [['--hyperlinks', 'always'], { FORCE_HYPERLINK: '0' }, true],
    [['--hyperlinks', 'never'], { FORCE_HYPERLINK: '1' }, false],
    [[], { FORCE_HYPERLINK: '1' }, true],
    [[], { FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
    [[], { TERM: 'xterm-kitty' }, true],
    [[], { TERM_PROGRAM: 'vscode' }, true],
    [[], { VTE_VERSION: '6800' }, true],
    [[], { VTE_VERSION: '4000' }, false],
    [[], { TERM_PROGRAM: 'vscode', TERM: 'dumb' }, false],
  ])('%j with %j: %s', async (args, env, expected) => {
    expect(await isLinked(args, { ...env })).toBe(expected);
  });
});

describe('plain characters: --ascii, TERM=dumb, a locale without UTF-8', () => {
  const isAscii = async (args: readonly string[], env: Record<string, string>): Promise<boolean> => {
    const { stdout } = await runInProcess({ args: ['tree', 'hiring', ...args], cwd, env });
    return /^[ -~\n]*$/.test(stdout);
  };
  test.each([
    [[], {}, false],
    [['--ascii'], { LANG: 'C.UTF-8' }, true],
    [[], { LANG: 'C' }, true],
    [[], { LANG: 'POSIX' }, true],
    [[], { LANG: 'de_DE.UTF-8' }, false],
    [[], { LANG: 'C', LC_ALL: 'en_US.utf8' }, false],
    [[], { LANG: 'en_US.UTF-8', LC_ALL: 'C' }, true],
    [[], { LANG: '' }, false],
    [[], { TERM: 'dumb' }, true],
  ])('%j with %j: %s', async (args, env, expected) => {
    expect(await isAscii(args, { ...env })).toBe(expected);
  });
});

describe('an odd environment', () => {
  test('without HOME, and with none that makes sense, it works and says nothing', async () => {
    const normal = await runPacked({ args: ['list'], cwd });
    expect(normal.stderr).toBe('');
    for (const env of [
      { HOME: '' },
      { HOME: 'relative' },
      { HOME: '/nowhere/at/all' },
      { XDG_CACHE_HOME: 'relative' },
      { XDG_CACHE_HOME: '/proc/self/cache' },
    ]) {
      expect(await runPacked({ args: ['list'], cwd, env })).toMatchObject({
        stdout: normal.stdout,
        stderr: '',
        exitCode: 0,
      });
    }
  });

  test('order and text do not depend on the locale', async () => {
    const normal = await runPacked({ args: ['list'], cwd });
    const turkish = await runPacked({ args: ['list'], cwd, env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } });
    expect(turkish.stdout).toBe(normal.stdout);
  });

  test('a COLUMNS that makes no sense is left alone', async () => {
    const normal = await runInProcess({ args: ['tree'], cwd });
    for (const COLUMNS of ['0', '-1', 'wide', '', '1e9', '19']) {
      expect((await runInProcess({ args: ['tree'], cwd, env: { COLUMNS } })).stdout).toBe(normal.stdout);
    }
  });

  test('a pager that cannot be started leaves the page to the screen', async () => {
    const call = { args: ['show', 'visualization'], cwd, screen, page: () => false };
    expect((await runInProcess(call)).stdout).toContain('Draw it');
  });
});
