// What the packed command costs beside bare Node, and beside other programs. A bench, not a test: it always exits 0.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandOf, installPacked, installWithBook, joinRecipes, listRecipes } from './install.mjs';
import { heavy, measureRows, median } from './measure.mjs';
import { peerRows } from './peers.mjs';
import { bundledRows, folderRows, longRow } from './rows.mjs';
import { measureScale } from './scale.mjs';

const usage = `npm run bench -- [options]
  --rounds N      how often every row runs (11)
  --only REGEX    only rows whose name matches
  --peers DIR     a folder whose node_modules holds markdansi, cli-markdown
  --book DIR      list and search of this folder instead
  --scale SIZES   made-up books of so many recipes instead: 100,500,2000
  --clean         without variables that make Node itself heavier
  --tree DIR      measure this built tree, not the one that holds the bench`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    only: { type: 'string', default: '' },
    peers: { type: 'string' },
    book: { type: 'string' },
    scale: { type: 'string' },
    tree: { type: 'string', default: join(import.meta.dirname, '..', '..') },
    clean: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const print = (line) => process.stdout.write(`${line}\n`);

const printRow = ([name = '', ...cells]) =>
  print([name.padEnd(38), ...cells.map((cell) => cell.padStart(8))].join('').trimEnd());

const judge = ({ row, ratio, memory, trouble }) => {
  if (trouble !== undefined) return `void: ${trouble}`;
  if (row.cpu === undefined && row.memory === undefined) return '';
  const isOver = ratio > (row.cpu ?? Infinity) || memory > (row.memory ?? Infinity);
  return isOver ? 'over' : 'ok';
};

const printResults = (results) => {
  printRow([`Node ${process.version}`, 'cpu ms', 'ratio', 'goal', 'MB', 'goal']);
  for (const result of results) {
    const { row, cpu, ratio, memory } = result;
    const goals = [row.cpu?.toFixed(2) ?? '', memory.toFixed(1), row.memory === undefined ? '' : `${row.memory}`];
    printRow([row.name, cpu.toFixed(1), ratio.toFixed(2), ...goals, `  ${judge(result)}`]);
  }
};

/** The book will grow, and with it the package: what the goal holds down is the program. */
const printPackage = ({ tarball, unpacked, book, packages, installed }) => {
  const program = unpacked - book;
  const verdict = packages === 1 && program < 2e6 ? 'ok' : 'over';
  const [packed, code, text, onDisk] = [tarball, program, book, installed].map(
    (bytes) => `${(bytes / 1000).toFixed(0)} kB`,
  );
  print(
    `\ntarball ${packed}; program ${code}, book ${text}; installs ${packages} package(s), ${onDisk}; goal: one package, program under 2 MB  ${verdict}`,
  );
};

const printPeers = (results, ours, goals) => {
  for (const { row, cpus } of results.filter((result) => goals.has(result.row.name))) {
    const share = median(ours.cpus.map((cpu, round) => cpu / cpus[round]));
    const goal = goals.get(row.name);
    print(`ours takes ${share.toFixed(2)} of the CPU of ${row.name}, goal ${goal}  ${share <= goal ? 'ok' : 'over'}`);
  }
};

/** A page longer than any recipe of the book, compiled into a copy of the package when that works. */
const prepareLongPage = (installed, recipes, tree, temp) => {
  const folder = join(temp, 'long-book');
  mkdirSync(folder);
  const file = join(folder, 'long-read.md');
  joinRecipes(
    recipes.map((recipe) => recipe.file),
    38_000,
    file,
  );
  const size = statSync(file).size;
  try {
    const path = installWithBook(installed.folder, tree, folder, join(temp, 'long-package'));
    return { file, row: longRow({ path, fromBook: true }, file, size) };
  } catch (error) {
    print(`the long page comes from standard input: ${error.message}`);
    return { file, row: longRow({ path: installed.command, fromBook: false }, file, size) };
  }
};

const benchBundled = (installed, tree, temp, how, selects) => {
  const recipes = listRecipes(installed.command);
  const long = prepareLongPage(installed, recipes, tree, temp);
  const { rows: others, goals, missing } = peerRows(options.peers, long.file);
  const rows = [...bundledRows(installed.command, recipes), long.row, ...others].filter(selects);
  const results = measureRows(rows, how);
  printResults(results);
  const ours = results.find(({ row }) => row === long.row);
  if (ours) printPeers(results, ours, goals);
  if (missing.length > 0) print(`not installed, so not compared: ${missing.join(', ')}`);
  printPackage(installed);
};

const run = (temp) => {
  const how = { rounds: Number(options.rounds), isClean: options.clean };
  const tree = resolve(options.tree);
  const only = new RegExp(options.only, 'i');
  const selects = ({ name }) => only.test(name);
  for (const name of heavy.filter((variable) => process.env[variable] && !options.clean)) {
    print(`${name} is set: Node itself takes longer, so that ratios look better; --clean leaves it out`);
  }
  const packed = installPacked(tree, temp);
  const installed = { ...packed, command: commandOf(packed.folder) };
  if (options.scale !== undefined) {
    measureScale(installed, tree, options.scale.split(',').map(Number), how, temp, printRow);
  } else if (options.book !== undefined) {
    const folder = resolve(options.book);
    const recipes = listRecipes(installed.command, ['--book', folder]);
    printResults(measureRows(folderRows(installed.command, folder, recipes).filter(selects), how));
  } else benchBundled(installed, tree, temp, how, selects);
};

if (options.help) print(usage);
else {
  const temp = mkdtempSync(join(tmpdir(), 'cookbook-bench-'));
  try {
    run(temp);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
