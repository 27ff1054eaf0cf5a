import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bareEnv } from '../support/run-packed.ts';
import { makeScratch, type Scratch } from '../support/scratch.ts';

const isWindows = process.platform === 'win32';

let place: Scratch;
beforeAll(() => {
  place = makeScratch();
});
afterAll(() => place.remove());

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

describe('the package', () => {
  test('installs without a network and runs', () => {
    const env = { ...bareEnv(), HOME: place.folder, npm_config_cache: join(place.folder, 'cache') };
    const args = [
      'install',
      '--global',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--prefix',
      join(place.folder, 'at'),
      inject('tarball'),
    ];
    execFileSync('npm', args, { env, shell: isWindows, stdio: 'pipe', cwd: place.folder });
    const bin = isWindows ? join(place.folder, 'at', 'cookbook.cmd') : join(place.folder, 'at', 'bin', 'cookbook');
    const run = (...words: readonly string[]): string =>
      execFileSync(bin, words, { env: bareEnv(), shell: isWindows, encoding: 'utf8', cwd: place.folder });
    expect(run('--version')).toMatch(/^cookbook \d+\.\d+\.\d+\n$/);
    expect(run('search', 'hiring')).toMatch(/^hiring\t/);
    expect(run('show', 'leadership-vs-management')).toMatch(/^# Leadership vs management\n/);
    const modules = join(place.folder, 'at', ...(isWindows ? [] : ['lib']), 'node_modules');
    expect(readdirSync(modules)).toEqual(['leadership-cookbook']);
  });

  test('asks for no other package, and runs nothing on installing', () => {
    const manifest = JSON.parse(readFileSync(join(inject('packed'), 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
    expect(manifest.engines.node).toBe('>=20');
  });

  test('holds the program, the book, the licences, and nothing of the workshop', () => {
    const files = listFiles(inject('packed'));
    for (const name of [
      'bin/cookbook.js',
      'dist/cli.js',
      'dist/LICENSES.txt',
      'dist/book/catalogue.json',
      'recipes/README.md',
      'README.md',
      'LICENSE',
    ]) {
      expect(files).toContain(name);
    }
    expect(
      files.filter((name) => /\.(?:ts|mts|map|tgz)$|^(?:src|test|node_modules|\.)|build-book|cache-code/.test(name)),
    ).toEqual([]);
  });

  test('names the licence of every package whose code is in it', () => {
    const text = readFileSync(join(inject('packed'), 'dist', 'LICENSES.txt'), 'utf8');
    for (const name of ['chalk', 'commander', 'fuse.js', 'gray-matter', 'marked', 'marked-terminal', 'yaml']) {
      expect(text).toMatch(new RegExp(`^${name.replace('.', String.raw`\.`)} \\d`, 'm'));
    }
  });
});
