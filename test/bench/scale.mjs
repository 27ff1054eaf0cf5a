import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWithBook, listRecipes } from './install.mjs';
import { makeBook } from './make-book.mjs';
import { measureRows } from './measure.mjs';
import { pickWords } from './rows.mjs';

/** Walks and reads a folder and does nothing with it: what no reader can do without. */
const walk = `const { readdirSync, readFileSync } = require('node:fs'); const { join } = require('node:path');
const read = (folder) => readdirSync(folder, { withFileTypes: true }).forEach((entry) => entry.isDirectory()
  ? read(join(folder, entry.name)) : readFileSync(join(folder, entry.name), 'utf8'));
read(process.argv[1]);`;

const columns = ['', 'cpu ms', 'ratio', 'MB'];

/**
 * Made-up books of several sizes: whole processes, and what they tell of the parts by their differences.
 *
 * @param {{ folder: string, command: string }} installed
 * @param {{ rounds: number, isClean: boolean }} how
 * @param {(cells: string[]) => void} printRow
 */
export const measureScale = (installed, tree, counts, how, temp, printRow) => {
  for (const count of counts) {
    const folder = join(temp, `book-${count}`);
    const bytes = makeBook(folder, count);
    const began = performance.now();
    const compiled = installWithBook(installed.folder, tree, folder, join(temp, `compiled-${count}`));
    const seconds = (performance.now() - began) / 1000;
    const index = readFileSync(join(temp, `compiled-${count}`, 'dist', 'book', 'index.json')).length;
    const words = pickWords(listRecipes(installed.command, ['--book', folder]), 7);
    const own = (...args) => ['node', installed.command, '--book', folder, ...args];
    const ready = (...args) => ['node', compiled, ...args];
    const rows = [
      { name: 'read the files', argv: ['node', '-e', walk, folder] },
      { name: 'path --book', argv: own('path') },
      { name: 'list --book', argv: own('list') },
      { name: 'search --book, one word', argv: own('search', words[0]) },
      { name: 'search --book, seven words', argv: own('search', ...words) },
      { name: 'path, compiled', argv: ready('path') },
      { name: 'list, compiled', argv: ready('list') },
      { name: 'search, compiled, one word', argv: ready('search', words[0]) },
      { name: 'search, compiled, seven words', argv: ready('search', ...words) },
    ];
    const results = measureRows(rows, how);
    const cost = new Map(results.map(({ row, cpu }) => [row.name, cpu]));
    const between = (more, less) => `${Math.round(cost.get(more) - cost.get(less))}`;
    const searching = cost.get('search, compiled, one word') - cost.get('path, compiled');
    const indexing = cost.get('search --book, one word') - cost.get('path --book') - searching;
    printRow([]);
    printRow([
      `${count} recipes, ${(bytes / 1e6).toFixed(1)} MB; compiled in ${seconds.toFixed(1)} s, index ${(index / 1e6).toFixed(2)} MB`,
      ...columns.slice(1),
    ]);
    for (const { row, cpu, ratio, memory, trouble } of results) {
      printRow([
        `  ${row.name}`,
        cpu.toFixed(0),
        ratio.toFixed(2),
        memory.toFixed(0),
        trouble ? `void: ${trouble}` : '',
      ]);
    }
    printRow(['  of which reading', between('read the files', 'node -e 0')]);
    printRow(['  parsing front matter and headings', between('path --book', 'read the files')]);
    printRow(['  compiling the index', indexing.toFixed(0)]);
    printRow(['  searching one word, index ready', searching.toFixed(0)]);
    printRow(['  searching seven words, index ready', between('search, compiled, seven words', 'path, compiled')]);
  }
};
