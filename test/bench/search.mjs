// What the search finds: the graded questions beside other engines, and what each step of it is worth; then what a
// search costs. A bench, not a test: it always exits 0.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { engines } from './search-engines.mjs';

const usage = `npm run bench:search -- [options]
  --failures   list the questions that the search gets wrong
  --graded     only what is found, not what it costs
  --rounds N   how often every row of the costs runs (7)`;

const { values: options } = parseArgs({
  options: {
    failures: { type: 'boolean', default: false },
    graded: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    help: { type: 'boolean', default: false },
  },
});

/** Steps of the search, each with the change in its code that leaves it out. */
const steps = [
  ['spelling correction', 'vocabulary.ts', 'const limit = editsAllowed(typed);', 'const limit = 0;'],
  ['thesaurus', 'find-aliases.ts', '&& speaksOfWork(index) ? found', '&& false ? found'],
  ['thesaurus in books on work only', 'find-aliases.ts', '&& speaksOfWork(index) ? found', '? found'],
  ['expansion of beginnings', 'parse-query.ts', 'findStemsPrefixed(index, typed, 4)', '[]'],
  ['stems', 'words.ts', 'const stem = findStem(word);', 'const stem = word;'],
  ['stop words', 'stop-words.ts', 'stopWords = set(', 'stopWords = new Set<string>() ?? set('],
  ['symptoms', 'fields.ts', 'when: recipe.when.map(stemText),', 'when: [],'],
  ['aliases of the recipes', 'fields.ts', 'aliases: recipe.aliases.map(stemText),', 'aliases: [],'],
  ['passages in the score', 'rank-recipes.ts', 'const passageWeight = 0.2;', 'const passageWeight = 0;'],
  ['salient stems', 'index-book.ts', 'const salientRow = 8;', 'const salientRow = 0;'],
  ['names inside of questions', 'rank-recipes.ts', 'let count = 2;', 'let count = 99;'],
  ['titles in the gate', 'rank-recipes.ts', 'const titleShare = 0.5;', 'const titleShare = 0;'],
  [
    'gate',
    'rank-recipes.ts',
    '{ short: 0.65, long: 0.45, lacking: 0.75, alias: 0.9 }',
    '{ short: 0, long: 0, lacking: 0, alias: 0 }',
  ],
  ['score of Fuse', 'rank-recipes.ts', '(relevance + passageWeight', '(passageWeight'],
];

const source = join(import.meta.dirname, '..', 'search', 'graded-books.ts');

/** The grading and the search, bundled; a change of the code may leave a step out. */
const load = async (temp, name, change) => {
  let hasChanged = change === undefined;
  const bundle = await rolldown({
    input: source,
    logLevel: 'silent',
    platform: 'node',
    plugins: [
      {
        name: 'leave-out',
        transform: (code, id) => {
          let text = code.replaceAll('import.meta.dirname', () => JSON.stringify(dirname(id)));
          if (change && id.endsWith(join('search', change[1])) && text.includes(change[2])) {
            text = text.replace(change[2], () => change[3]);
            hasChanged = true;
          }
          return text === code ? undefined : text;
        },
      },
    ],
  });
  const file = join(temp, `${name}.cjs`);
  await bundle.write({ file, format: 'cjs', codeSplitting: false });
  await bundle.close();
  if (!hasChanged) throw new Error(`${change[1]} no longer has "${change[2]}"`);
  return createRequire(import.meta.url)(file);
};

const books = ['bundled', 'unseen', 'boatyard', 'packages'];

const print = (line) => process.stdout.write(`${line}\n`);

const printRow = (name, cells) => print(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(10)).join('')}`);

const cellsOf = ({ mrr, first, falseHits }) => [mrr, first, falseHits].map((value) => value.toFixed(3));

const runGraded = async (temp) => {
  const whole = await load(temp, 'whole');
  const ours = books.map((book) => whole.askBook(book));
  for (const [place, book] of books.entries()) {
    const { questions, unanswerable } = whole.grade(ours[place]);
    print(`${book}: ${questions} questions, ${unanswerable} of them without an answer`);
  }
  print(
    'For each of the books: MRR@10, share of right first places, share of questions without an answer that got a hit',
  );
  print('');
  printRow(
    'engine',
    books.flatMap((book) => [book, 'first', 'false']),
  );
  printRow(
    'cookbook search',
    ours.flatMap((graded) => cellsOf(whole.grade(graded))),
  );
  const searchables = books.map((book) => whole.gradedBooks[book]());
  for (const { name, open } of engines) {
    const cells = books.map((book, place) => {
      const graded = whole.grading.ask(whole.grading.readQuestions(book), open(searchables[place]));
      return cellsOf(whole.grade(graded));
    });
    printRow(name, cells.flat());
  }
  print('');
  for (const [place, change] of steps.entries()) {
    const without = await load(temp, `without-${place}`, change);
    printRow(
      `without ${change[0]}`,
      books.flatMap((book) => cellsOf(without.grade(without.askBook(book)))),
    );
  }
  print('');
  const kinds = [...new Set(ours[0].map(({ kind }) => kind))];
  for (const kind of kinds) {
    const some = ours[0].filter((one) => one.kind === kind);
    printRow(`${kind} (${some.length})`, cellsOf(whole.grade(some)));
  }
  // Who reads the failures among the unseen has seen them.
  const seen = ours.filter((_graded, place) => books[place] !== 'unseen');
  if (options.failures) seen.flatMap(whole.listFailures).forEach((line) => print(line));
};

if (options.help) print(usage);
else {
  const temp = mkdtempSync(join(tmpdir(), 'cookbook-search-'));
  try {
    await runGraded(temp);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
  if (!options.graded) {
    print('');
    const costs = join(import.meta.dirname, 'run.mjs');
    spawnSync(process.execPath, [costs, '--only', 'search', '--rounds', options.rounds], { stdio: 'inherit' });
  }
}
