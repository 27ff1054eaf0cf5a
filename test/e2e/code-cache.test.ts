import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bareEnv, runPacked } from '../support/run-packed.ts';
import { makeScratch, type Scratch } from '../support/scratch.ts';

const args = ['show', 'one-on-ones', '--color', 'always'];
const preload = join(import.meta.dirname, '..', 'support', 'record-loads.cjs');

let place: Scratch;
let cache: string;
let expected: string;

beforeAll(async () => {
  place = makeScratch();
  cpSync(inject('packed'), join(place.folder, 'package'), { recursive: true });
  const all = join(place.folder, 'package', 'dist', 'code-cache');
  const [folder = ''] = readdirSync(all);
  cache = join(all, folder);
  expected = (await runPacked({ args, cwd: place.folder })).stdout;
});
afterAll(() => place.remove());

const run = (words: readonly string[], env: Record<string, string> = {}) => {
  const bin = join(place.folder, 'package', 'bin', 'cookbook.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [...words, bin, ...args], {
    env: bareEnv(env),
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

describe('the compiled code that comes with the package', () => {
  test('is taken by the Node that built it: Node itself loads only the start', async () => {
    const loads = join(place.folder, 'loads.json');
    expect(run(['--require', preload], { LOADS: loads }).status).toBe(0);
    const { modules, files }: { modules: string[]; files: string[] } = JSON.parse(readFileSync(loads, 'utf8'));
    expect(files).toContain(join(cache, 'cli.js.bin'));
    expect(modules.filter((file) => file.includes('dist'))).toEqual([
      join(place.folder, 'package', 'dist', 'start.js'),
    ]);
  });

  test('is left alone under other flags, which change what V8 makes of a script', () => {
    expect(run(['--max-lazy'])).toEqual({ stdout: expected, stderr: '', status: 0 });
  });

  test('may be damaged or cut short', () => {
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), name.startsWith('c') ? 'no code' : '');
    expect(run([])).toEqual({ stdout: expected, stderr: '', status: 0 });
  });

  test('is of no use without the program, and says so', () => {
    const chunk = join(place.folder, 'package', 'dist', 'cli.js');
    renameSync(chunk, `${chunk}.away`);
    const { stdout, stderr, status } = run([]);
    renameSync(`${chunk}.away`, chunk);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^cookbook: is not built\n.*\n$/);
  });

  test('may be missing, as for any other Node', () => {
    rmSync(cache, { recursive: true });
    expect(run([])).toEqual({ stdout: expected, stderr: '', status: 0 });
  });
});
