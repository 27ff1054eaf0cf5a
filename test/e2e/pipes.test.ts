import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bareEnv, packedBin, runPacked } from '../support/run-packed.ts';
import { makeScratch, type Scratch } from '../support/scratch.ts';

const paragraph = 'A paragraph of *some* words with [a link](README.md) in it, and nothing that matters.\n\n';
const bigText = (megabytes: number): string =>
  `# Big\n\n${paragraph.repeat(Math.ceil((megabytes * 1e6) / paragraph.length))}`;

let books: Scratch;
beforeAll(() => {
  books = makeScratch();
  books.write('one/big.md', bigText(1));
  books.write('ten/big.md', bigText(10));
});
afterAll(() => books.remove());

const start = (args: readonly string[]) =>
  spawn(process.execPath, [packedBin(), ...args], {
    cwd: books.folder,
    env: bareEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const collect = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  let text = '';
  for await (const chunk of stream) text += chunk.toString('utf8');
  return text;
};

const ended = (child: ReturnType<typeof start>): Promise<{ code: number | null; signal: string | null }> =>
  new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });

/** `cookbook ARGS | head -1` */
const readFirst = async (args: readonly string[]) => {
  const child = start(args);
  const end = ended(child);
  const stderr = collect(child.stderr);
  const first = await new Promise<string>((resolve) => {
    child.stdout.once('end', () => resolve(''));
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').split('\n', 1)[0] ?? ''));
  });
  child.stdout.destroy();
  return { first, stderr: await stderr, code: (await end).code };
};

describe('a reader that leaves early', () => {
  for (const size of ['one', 'ten']) {
    test(`gets its line of a file of ${size} megabytes, and nobody complains`, async () => {
      for (const args of [
        ['show', 'big'],
        ['show', '--raw', 'big'],
      ]) {
        expect(await readFirst([...args, '--book', size])).toEqual({ first: '# Big', stderr: '', code: 0 });
      }
    });
  }
  test('of a rendered page neither', async () => {
    const { stderr, code } = await readFirst(['show', 'big', '--color', 'always', '--book', 'one']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });
  test('of help, a list or an error neither', async () => {
    for (const args of [['--help'], ['list'], ['tree'], ['search', 'hiring'], ['show', '--json', 'one-on-ones']]) {
      const { stderr, code } = await readFirst(args);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    }
    const child = start(['show', 'nope']);
    child.stderr.destroy();
    expect((await ended(child)).code).toBe(1);
  });
});

describe('a slow reader', () => {
  for (const [size, args] of [
    ['one', ['show', '--json', 'big']],
    ['ten', ['show', 'big']],
    ['ten', ['show', '--raw', 'big']],
  ] as const) {
    test(`of ${args.join(' ')} (${size} megabytes) loses nothing`, async () => {
      const child = start([...args, '--book', size]);
      const end = ended(child);
      const chunks: Buffer[] = [];
      await sleep(300);
      for await (const chunk of child.stdout) {
        chunks.push(chunk);
        if (chunks.length % 40 === 1) await sleep(5);
      }
      expect((await end).code).toBe(0);
      const text = Buffer.concat(chunks).toString('utf8');
      const file = readFileSync(`${books.folder}/${size}/big.md`, 'utf8');
      expect((args[1] === '--json' ? JSON.parse(text)[0].markdown : text) === file).toBe(true);
    });
  }
  test.skipIf(process.platform === 'win32')(
    'of a pipe that refuses to wait loses nothing either (not on Windows)',
    async () => {
      // The pipe is shared with a process that has made it non-blocking: a write then fails with EAGAIN instead of waiting.
      const share = "new (require('node:net').Socket)({ fd: 1 }); setTimeout(() => process.exit(), 4000)";
      const line = '"$0" -e "$2" & sleep 0.5; "$0" "$1" show big --book ten';
      const child = spawn('/bin/sh', ['-c', line, process.execPath, packedBin(), share], {
        cwd: books.folder,
        env: bareEnv(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const end = ended(child);
      const stderr = collect(child.stderr);
      await sleep(1000);
      const text = await collect(child.stdout);
      expect({ code: (await end).code, stderr: await stderr }).toEqual({ code: 0, stderr: '' });
      expect(text === readFileSync(`${books.folder}/ten/big.md`, 'utf8')).toBe(true);
    },
  );
  test('Markdown of a megabyte from standard input arrives whole', async () => {
    const { stdout, exitCode } = await runPacked({
      args: ['show', '-', '--json'],
      cwd: books.folder,
      stdin: bigText(1),
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)[0].markdown).toHaveLength(bigText(1).length);
  });
});

describe.skipIf(process.platform !== 'linux')('a full disk (Linux has /dev/full)', () => {
  for (const args of [
    ['list'],
    ['show', 'one-on-ones'],
    ['show', '--raw', 'one-on-ones'],
    ['search', 'hiring'],
    ['--help'],
    ['--version'],
    ['path'],
  ]) {
    test(`is an error of cookbook ${args.join(' ')}`, () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [packedBin(), ...args], {
        cwd: books.folder,
        env: bareEnv(),
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(stderr).toBe('cookbook: no space left to write to\n');
      expect(status).toBe(2);
    });
  }
  test('for complaints changes no exit code', () => {
    const full = openSync('/dev/full', 'w');
    const { status } = spawnSync(process.execPath, [packedBin(), 'show', 'nope'], {
      env: bareEnv(),
      stdio: ['ignore', 'pipe', full],
    });
    closeSync(full);
    expect(status).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('closed streams (a POSIX shell closes them)', () => {
  const inShell = (line: string) =>
    spawnSync('/bin/sh', ['-c', line, process.execPath, packedBin()], {
      cwd: books.folder,
      env: bareEnv(),
      encoding: 'utf8',
    });
  test('no stdout, no stderr, no stdin: no crash', () => {
    expect(inShell('"$0" "$1" list >&-')).toMatchObject({ status: 0, stderr: '' });
    expect(inShell('"$0" "$1" list 2>&-')).toMatchObject({ status: 0 });
    expect(inShell('"$0" "$1" list <&-')).toMatchObject({ status: 0, stderr: '' });
    expect(inShell('"$0" "$1" show - <&-')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(inShell('"$0" "$1" show nope <&- >&- 2>&-')).toMatchObject({ status: 1 });
  });

  test('a working folder that is gone does not matter to the bundled book', () => {
    const gone = 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1"';
    expect(inShell(`${gone} path one-on-ones`)).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = inShell(`${gone} list --book here`);
    expect(status).toBe(2);
    expect(stderr).toContain('cookbook: here: no such file or folder');
  });
});

describe.skipIf(process.platform === 'win32')('signals', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`${signal} ends it at once, as the system expects`, async () => {
      const child = spawn(process.execPath, [packedBin(), 'show', '-'], {
        env: bareEnv(),
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const end = new Promise((resolve) => {
        child.on('close', (_code, by) => resolve(by));
      });
      child.stdin.write('# Not the end\n');
      await sleep(500);
      child.kill(signal);
      expect(await end).toBe(signal);
    });
  }
});
