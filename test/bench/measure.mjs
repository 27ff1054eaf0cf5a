import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A row of a bench.
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {string[]} argv the program and its words; `node` stands for the Node that runs the bench
 * @property {string} [input] a file for standard input
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] added to a plain environment
 * @property {number} [cpu] the goal: CPU time as a ratio to bare Node
 * @property {number} [memory] the goal: peak memory in MB
 *
 * @typedef {{ cpu: number, memory: number, trouble?: string }} Usage CPU (user + system) in ms, peak memory in MB
 */

const preload = join(import.meta.dirname, 'report-usage.cjs');
const timeProgram = '/usr/bin/time';

/** Names of variables that change what a command prints, or that npm sets for its scripts. */
const meddling = /^(?:npm_|cookbook_|no_color|force_|clicolor|columns|lines|pager|less|ci$|node_options)/i;

/** Variables that make every start of Node heavier, bare Node's too: the ratios of all others look better for it. */
export const heavy = ['NODE_EXTRA_CA_CERTS'];

/** @returns what children see of the environment; `isClean` leaves out what makes Node itself heavier */
const surround = (isClean) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !meddling.test(name) && !(isClean && heavy.includes(name))),
  ),
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
});

/** bash knows the CPU time of any program to a millisecond, GNU time its memory; both say it last, on stderr. */
const timeForeign = (argv) => [
  'bash',
  '-c',
  `TIMEFORMAT='%3U %3S'; { time "$@"; } 2>&3`,
  'time',
  ...(existsSync(timeProgram) ? [timeProgram, '-f', '%M'] : []),
  ...argv,
];

const readForeign = (text) => {
  const [memory = NaN, user = NaN, system = NaN] = (text.match(/[\d.]+/g) ?? []).slice(-3).map(Number);
  return { cpu: (user + system) * 1000, memory: existsSync(timeProgram) ? memory / 1024 : NaN };
};

/** Runs a row's command once, its output into a file: the null device is no pipe and no terminal. @returns {Usage} */
const runOnce = ({ argv: [program, ...words], input, cwd, env }, { sink, surroundings }) => {
  const isNode = program === 'node';
  const [command, ...args] = isNode
    ? [process.execPath, '--require', preload, ...words]
    : timeForeign([program, ...words]);
  const stdin = openSync(input ?? devNull, 'r');
  const stdout = openSync(sink, 'w');
  try {
    const child = spawnSync(command, args, {
      cwd,
      env: { ...surroundings, ...env },
      stdio: [stdin, stdout, 'pipe', 'pipe'],
      timeout: 120_000,
    });
    const report = String(child.output?.[3] ?? '');
    const ended = child.error?.message ?? (child.status === 0 ? undefined : `exit ${child.status ?? child.signal}`);
    if (ended !== undefined) return { cpu: NaN, memory: NaN, trouble: ended };
    return isNode ? JSON.parse(report) : readForeign(report);
  } finally {
    closeSync(stdin);
    closeSync(stdout);
  }
};

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** What everything is compared with. */
const bare = { name: 'node -e 0', argv: ['node', '-e', '0'] };

/**
 * Runs all rows in every round, so that what else the machine does meets them alike; the order turns from round to
 * round. Ratios are taken within a round, then their median: it stays put where milliseconds do not.
 *
 * @param {Row[]} rows
 * @returns {{ row: Row, cpu: number, ratio: number, memory: number, cpus: number[], trouble?: string }[]} the first is bare Node
 */
export const measureRows = (rows, { rounds, isClean }) => {
  const all = [bare, ...rows];
  const usages = new Map(all.map((row) => [row, []]));
  const folder = mkdtempSync(join(tmpdir(), 'cookbook-bench-output-'));
  const place = { sink: join(folder, 'output'), surroundings: surround(isClean) };
  const run = (row) => runOnce(row, place);
  try {
    for (const row of all) run(row);
    for (let round = 0; round < rounds; round += 1) {
      for (const row of round % 2 === 0 ? all : [bare, ...rows.toReversed()]) usages.get(row).push(run(row));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const base = usages.get(bare).map(({ cpu }) => cpu);
  return all.map((row) => {
    const own = usages.get(row);
    const cpus = own.map(({ cpu }) => cpu);
    return {
      row,
      cpus,
      cpu: median(cpus),
      ratio: median(cpus.map((cpu, round) => cpu / base[round])),
      memory: median(own.map(({ memory }) => memory)),
      trouble: own.find(({ trouble }) => trouble)?.trouble,
    };
  });
};
