import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

const sumSizes = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, path, name }) => sum + statSync(join(parentPath ?? path, name)).size, 0);

const countPackages = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) => name === 'package.json').length;

/**
 * Packs a tree as it is published, without building, and installs the tarball globally and offline into a folder.
 *
 * @param {string} tree the folder with package.json
 * @param {string} temp an empty folder of ours
 * @returns {{ folder: string, tarball: number, unpacked: number, book: number, packages: number, installed: number }} sizes in
 *   bytes; the book is its Markdown and what was compiled of it
 */
export const installPacked = (tree, temp) => {
  const [{ name, filename, size, unpackedSize, files }] = JSON.parse(
    npm(['pack', '--ignore-scripts', '--json', '--pack-destination', temp], tree),
  );
  const prefix = join(temp, 'global');
  npm(
    ['install', '--global', '--offline', '--prefix', prefix, '--cache', join(temp, 'cache'), join(temp, filename)],
    temp,
  );
  const modules = [join(prefix, 'lib', 'node_modules'), join(prefix, 'node_modules')].find(existsSync);
  return {
    folder: join(modules, name),
    tarball: size,
    unpacked: unpackedSize,
    book: files.filter(({ path }) => /^(?:recipes|dist\/book)\//.test(path)).reduce((sum, file) => sum + file.size, 0),
    packages: countPackages(modules),
    installed: sumSizes(modules),
  };
};

/** @returns {string} the file that runs `cookbook` in an installed package */
export const commandOf = (folder) => join(folder, 'bin', 'cookbook.js');

/**
 * A copy of an installed package with another bundled book, compiled as the build compiles ours. The compiler is no
 * part of the package, so it is borrowed from the tree that was packed.
 *
 * @param {string} recipes a folder of Markdown
 */
export const installWithBook = (installed, tree, recipes, folder) => {
  cpSync(installed, folder, { recursive: true, filter: (path) => path !== join(installed, 'recipes') });
  cpSync(recipes, join(folder, 'recipes'), { recursive: true });
  const compiler = join(folder, 'dist', 'build-book.js');
  cpSync(join(tree, 'dist', 'build-book.js'), compiler);
  const { buildBook } = createRequire(compiler)(compiler);
  buildBook({ folder: join(folder, 'recipes'), compiled: join(folder, 'dist', 'book') });
  return commandOf(folder);
};

/** The recipes of a book, as `list --json` tells them. */
export const listRecipes = (command, words = []) =>
  JSON.parse(
    execFileSync(process.execPath, [command, 'list', '--json', ...words], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ).map((recipe) => ({ ...recipe, size: statSync(recipe.file).size }));

/** Writes one long page of the texts of others, cut between two of their sections. @param {number} size in bytes */
export const joinRecipes = (files, size, target) => {
  const blocks = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      .replace(/^# /m, '## ')
      .split(/^(?=## )/m),
  );
  let page = '# A long read\n\n';
  for (const block of blocks) if (page.length + block.length <= size) page += block;
  writeFileSync(target, page);
};
