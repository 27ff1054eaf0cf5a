import stringWidth from 'string-width';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasColor, stripOurs } from '../support/escapes.ts';
import { noTerminal, runInTerminal } from '../support/run-in-terminal.ts';
import { copyFixtures, type Scratch } from '../support/scratch.ts';

let books: Scratch;
beforeAll(() => {
  books = copyFixtures();
  const lines = Array.from({ length: 2000 }, (_line, index) => `Line ${index} of a long recipe.\n`);
  books.write('long/long.md', `# Long\n\n${lines.join('\n')}`);
});
afterAll(() => books.remove());

const run = (args: readonly string[], env: Record<string, string> = {}, [columns, rows] = [80, 24]) =>
  runInTerminal({ args, env, cwd: books.folder, columns: columns ?? 80, rows: rows ?? 24 });

describe.skipIf(noTerminal)(`on a terminal${noTerminal ? `: ${noTerminal}` : ''}`, () => {
  const calls = [
    ['--book', 'kitchen'],
    ['list'],
    ['tree'],
    ['leadership'],
    ['search', 'one', 'on', 'ones'],
    ['show', 'one-on-ones', '--no-pager'],
    ['show', 'visualization', '--no-pager'],
    ['show', 'stock', '--book', 'kitchen', '--no-pager'],
    ['path', '--help'],
  ];
  for (const columns of [80, 50]) {
    for (const args of calls) {
      test(`cookbook ${args.join(' ')} is coloured, and no line is wider than ${columns}`, async () => {
        const { stdout, stderr, exitCode } = await run(args, { COOKBOOK_PAGER: '' }, [columns, 40]);
        expect(exitCode).toBe(0);
        expect(stderr).toBe('');
        expect(hasColor(stdout)).toBe(true);
        const wide = stripOurs(stdout)
          .split('\n')
          .filter((line) => stringWidth(line) > columns && !/\S{30}/.test(line));
        expect(wide).toEqual([]);
      });
    }
  }

  test('a recipe is a page with a title, its place and its status', async () => {
    const { stdout } = await run(['show', 'stock', '--book', 'kitchen', '--no-pager']);
    expect(stripOurs(stdout)).toContain('Make stock from scraps\n');
    expect(stripOurs(stdout)).toMatch(/^Cooking · core · Ada/m);
    expect(stdout).not.toContain('# Make stock');
  });

  test('a list is aligned, hits are numbered', async () => {
    expect(stripOurs((await run(['list', '--book', 'kitchen'])).stdout)).toMatch(
      /^tables {8}Lay tables the same way {2}/m,
    );
    expect(stripOurs((await run(['search', 'soup', '--book', 'kitchen'])).stdout)).toMatch(/^ 1 {2}Make stock/);
  });

  test('show - says so instead of waiting for somebody to type', async () => {
    const { stdout, stderr, exitCode } = await run(['show', '-']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('cookbook: -: standard input is a terminal');
  });

  test('colour can be taken away by the flag, by NO_COLOR and by TERM=dumb', async () => {
    const kitchen = ['list', '--book', 'kitchen'];
    expect(hasColor((await run([...kitchen, '--color', 'never'])).stdout)).toBe(false);
    expect(hasColor((await run([...kitchen, '--no-color'])).stdout)).toBe(false);
    expect(hasColor((await run(kitchen, { NO_COLOR: '1' })).stdout)).toBe(false);
    expect(hasColor((await run(kitchen, { CLICOLOR: '0' })).stdout)).toBe(false);
    expect(hasColor((await run(kitchen, { NO_COLOR: '' })).stdout)).toBe(true);
    expect(hasColor((await run([...kitchen, '--color', 'always'], { NO_COLOR: '1' })).stdout)).toBe(true);
    const dumb = await run(['show', 'stock', '--book', 'kitchen', '--no-pager'], { TERM: 'dumb' });
    expect(dumb.stdout).not.toContain('\u001b');
    // oxlint-disable-next-line no-control-regex -- ASCII is a range of them
    expect(dumb.stdout).toMatch(/^[\u0000-\u007f]*$/);
  });

  test('COLUMNS beats the terminal, and --width beats COLUMNS', async () => {
    const widest = async (args: readonly string[], env: Record<string, string>): Promise<number> => {
      const { stdout } = await run(['show', 'consultative-selling', '--no-pager', ...args], env, [120, 40]);
      return Math.max(
        ...stripOurs(stdout)
          .split('\n')
          .map((line) => stringWidth(line)),
      );
    };
    expect(await widest([], { COLUMNS: '60' })).toBeLessThanOrEqual(60);
    expect(await widest(['--width', '40'], { COLUMNS: '60' })).toBeLessThanOrEqual(42);
    expect(await widest([], { COLUMNS: '0' })).toBeGreaterThan(80);
    expect(await widest([], { COLUMNS: 'wide' })).toBeGreaterThan(80);
  });

  test('a terminal of no size is taken for one of 80 columns', async () => {
    const { stdout, exitCode } = await run(['show', 'one-on-ones', '--no-pager'], {}, [0, 0]);
    expect(exitCode).toBe(0);
    expect(
      Math.max(
        ...stripOurs(stdout)
          .split('\n')
          .map((line) => stringWidth(line)),
      ),
    ).toBeLessThanOrEqual(80);
  });
});

describe.skipIf(noTerminal)(`the pager${noTerminal ? `: ${noTerminal}` : ''}`, () => {
  const long = ['show', 'long', '--book', 'long'];
  const short = ['show', 'tables', '--book', 'kitchen'];
  const into = (name: string): string => `cat > '${join(books.folder, name)}'`;
  const was = (name: string): string | undefined => {
    const file = join(books.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };

  test('shows what is longer than the screen, whole and in colour', async () => {
    const { stdout, exitCode } = await run(long, { COOKBOOK_PAGER: into('paged') });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
    expect(was('paged')).toContain('Line 1999 of a long recipe.');
    expect(hasColor(was('paged') ?? '')).toBe(true);
  });

  test('shows a long list, a long tree and a long front page too', async () => {
    for (const args of [['list'], ['tree'], ['--quiet']]) {
      const { stdout } = await run(args, { COOKBOOK_PAGER: into(args.join('-')) }, [80, 5]);
      expect(stdout).toBe('');
      expect(was(args.join('-'))).toMatch(/\n/);
    }
  });

  test('is left out for what fits, down a pipe, and when told so', async () => {
    await run(short, { COOKBOOK_PAGER: into('not-1') }, [80, 60]);
    await run(['list', '--book', 'kitchen'], { COOKBOOK_PAGER: into('not-2') }, [80, 60]);
    await run([...long, '--no-pager'], { COOKBOOK_PAGER: into('not-3') });
    await run(['--no-pager'], { COOKBOOK_PAGER: into('not-6') }, [50, 5]);
    await run([...long, '--json'], { COOKBOOK_PAGER: into('not-4') });
    await run([...long, '--raw'], { COOKBOOK_PAGER: into('not-5') });
    expect([1, 2, 3, 4, 5, 6].map((index) => was(`not-${index}`))).toEqual(Array(6).fill(undefined));
  });

  test('is COOKBOOK_PAGER before PAGER; empty or cat means none', async () => {
    await run(long, { COOKBOOK_PAGER: into('first'), PAGER: into('second') });
    expect(was('first')).toBeDefined();
    expect(was('second')).toBeUndefined();
    await run(long, { PAGER: into('second') });
    expect(was('second')).toBeDefined();
    for (const none of ['', 'cat', ' cat ']) {
      const { stdout } = await run(long, { COOKBOOK_PAGER: none, PAGER: into('third') });
      expect(stdout).toContain('Line 1999');
    }
    expect(was('third')).toBeUndefined();
  });

  test('is told how to show colour, unless the reader has a way of their own', async () => {
    const say = `printf '%s %s' "$LESS" "$LESSCHARSET" > '${join(books.folder, 'less')}'`;
    await run(long, { COOKBOOK_PAGER: say });
    expect(was('less')).toBe('FRX utf-8');
    await run(long, { COOKBOOK_PAGER: say, LESS: 'R', LESSCHARSET: 'latin1' });
    expect(was('less')).toBe('R latin1');
  });

  test('that cannot be started is no loss: the page is printed', async () => {
    const { stdout, stderr, exitCode } = await run(long, { PAGER: 'no-such-pager-xyz' });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('cookbook: no-such-pager-xyz: the pager did not start, so all was printed');
    expect(stdout).toContain('Line 0 of');
    expect(stdout).toContain('Line 1999 of');
  });

  test('that is left early is no error', async () => {
    const { stderr, exitCode } = await run(long, { COOKBOOK_PAGER: 'head -1' });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const refused = await run(long, { COOKBOOK_PAGER: 'exit 1' });
    expect(refused).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('owns the interrupt while it runs', async () => {
    const pager = `cat > /dev/null; kill -INT $PPID; sleep 0.2; printf done > '${join(books.folder, 'interrupted')}'`;
    const { exitCode } = await run(long, { COOKBOOK_PAGER: pager });
    expect(was('interrupted')).toBe('done');
    expect(exitCode).toBe(0);
  });
});
