import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The unpacked tarball: it stands alone, with no node_modules in reach. */
    readonly packed: string;
    readonly tarball: string;
  }
}

const root = join(import.meta.dirname, '..', '..');
const isWindows = process.platform === 'win32';

const newest = (path: string): number =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

/** dist/ is older than what it is made of. */
const isStale = (): boolean => {
  const built = join(root, 'dist', 'book', 'catalogue.json');
  const sources = ['src', 'recipes', '.build.mjs', 'package.json'].map((name) => join(root, name));
  return !existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest));
};

const npm = (...args: readonly string[]): string =>
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: isWindows, stdio: ['ignore', 'pipe', 'ignore'] });

/** Packs what a person would install, once for all tests. */
export const setup = (project: TestProject): (() => void) => {
  if (isStale()) execFileSync(process.execPath, ['.build.mjs'], { cwd: root });
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cookbook-packed-')));
  npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [name = ''] = readdirSync(folder);
  execFileSync('tar', ['-xf', name], { cwd: folder });
  project.provide('packed', join(folder, 'package'));
  project.provide('tarball', join(folder, name));
  return () => rmSync(folder, { recursive: true, force: true });
};
