// Builds dist/: the program in lazy chunks, the licences of what is bundled, and the compiled book.
//
// CommonJS, because an ESM start costs more; everything is bundled, so that the package has no dependencies; a chunk
// for every dynamic import, so that a command loads only what it needs. marked-terminal's heavy parts are replaced by
// stubs: what they do is switched off (src/render/absent).
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const absent = (name) => join(root, 'src', 'render', 'absent', `${name}.ts`);

rmSync(dist, { recursive: true, force: true });
/** gray-matter's engines hold an `eval` and a second YAML parser. */
const withoutEngines = {
  name: 'without-gray-matter-engines',
  resolveId: (source, importer) =>
    importer?.includes('gray-matter') && source.endsWith('/engines')
      ? join(root, 'src', 'book', 'absent', 'gray-matter-engines.ts')
      : undefined,
};

/** What packages ask for on behalf of parts that are never used: every start would pay milliseconds for it. */
const unused = [
  // For subcommands that are programs of their own.
  { module: 'node:child_process', askedBy: /[/\\]commander[/\\]/, code: 'export const spawn = undefined;' },
  // Whether to paint is decided in src/cli/decide-terminal.ts.
  { module: '#supports-color', askedBy: /[/\\]chalk[/\\]/, code: 'export default { stdout: false, stderr: false };' },
];
const withoutUnused = {
  name: 'without-unused',
  resolveId: (source, importer = '') => {
    const index = unused.findIndex(({ module, askedBy }) => module === source && askedBy.test(importer));
    return index < 0 ? undefined : `\0unused:${index}`;
  },
  load: (id) => (id.startsWith('\0unused:') ? unused[Number(id.slice('\0unused:'.length))].code : undefined),
};

/**
 * string-width makes a segmenter and the list of all emoji when it is loaded, at a third of what bare Node takes; most
 * text needs neither. The pattern is a string, since V8 reads through a literal as soon as it parses the file.
 */
const lazily = [
  ['= new Intl.Segmenter();', '= { segment: (text) => (lazySegmenter ??= new Intl.Segmenter()).segment(text) };'],
  [
    String.raw`= /^\p{RGI_Emoji}$/v;`,
    String.raw`= { test: (text) => (lazyEmoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text) };`,
  ],
];
/** Replaces stretches of a package's code; one that is no longer there ends the build, so that an upgrade shows it. */
const swap = (code, swaps, name) =>
  swaps.reduce((text, [eager, lazy]) => {
    if (!text.includes(eager)) throw new Error(`${name} no longer has "${eager}"`);
    return text.replace(eager, () => lazy);
  }, code);
const lazyStringWidth = {
  name: 'lazy-string-width',
  transform: (code, id) =>
    /[/\\]string-width[/\\]index\.js$/.test(id)
      ? `let lazySegmenter, lazyEmoji;\n${swap(code, lazily, 'string-width')}`
      : undefined,
};

/**
 * marked makes sixty regexes for its lexer when it is loaded, which is most of what loading it costs; a page of the
 * bundled book is set without a lexer. The rules stay sources, from which marked puts its larger ones together, until
 * the first lexer takes a set of them.
 */
const wakeRules = `const wokenRules = new WeakMap();
const wakeRules = (rules) => {
  const wake = (set) => {
    if (!wokenRules.has(set)) {
      wokenRules.set(set, Object.fromEntries(Object.entries(set).map(([name, rule]) =>
        [name, 'asleep' in rule ? new RegExp(rule.source, rule.flags) : rule])));
    }
    return wokenRules.get(set);
  };
  return { ...rules, block: wake(rules.block), inline: wake(rules.inline) };
};
`;
const lazyMarked = {
  name: 'lazy-marked',
  transform: (code, id) =>
    /[/\\]marked[/\\]lib[/\\]marked\.esm\.js$/.test(id)
      ? wakeRules +
        swap(
          code,
          [
            ['getRegex:()=>new RegExp(t,e)', 'getRegex:()=>({asleep:true,source:t,flags:e})'],
            ['this.tokenizer.rules=t}', 'this.tokenizer.rules=wakeRules(t)}'],
          ],
          'marked',
        )
      : undefined,
};

const format = {
  dir: dist,
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  comments: false,
  // Scripts that src/start compiles know `require` only.
  dynamicImportInCjs: false,
};
const writeBundle = async (options) => {
  const bundle = await rolldown({ platform: 'node', ...options });
  const { output } = await bundle.write(format);
  await bundle.close();
  return output;
};

const output = await writeBundle({
  input: {
    cli: join(root, 'src/cli.ts'),
    'build-book': join(root, 'src/compile/build-book.ts'),
    'cache-code': join(root, 'src/start/cache-code.ts'),
  },
  plugins: [withoutEngines, withoutUnused, lazyStringWidth, lazyMarked],
  resolve: {
    alias: {
      'ansi-escapes': absent('ansi-escapes'),
      'cli-highlight': absent('cli-highlight'),
      'cli-table3': absent('cli-table3'),
      'node-emoji': absent('node-emoji'),
      'supports-hyperlinks': absent('supports-hyperlinks'),
    },
  },
});
// A bundle of its own: it loads the chunks of the other.
await writeBundle({ input: { start: join(root, 'src/start/start.ts') } });

const packages = new Set(
  output
    .filter((file) => file.type === 'chunk')
    .flatMap((chunk) => chunk.moduleIds)
    .flatMap((id) => /^(.*node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1] ?? []),
);
const licences = [...packages].toSorted().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
});
writeFileSync(
  join(dist, 'LICENSES.txt'),
  `This package contains code of the following packages.\n\n${licences.join('\n----------------------------------------\n\n')}`,
);

const { buildBook } = createRequire(import.meta.url)('./dist/build-book.js');
buildBook({ folder: join(root, 'recipes'), compiled: join(dist, 'book') });

// In a process of its own, since the commands print.
const warming = [
  [],
  ['list'],
  ['tree'],
  ['search', 'hiring'],
  ['search', 'how', 'do', 'I', 'tell', 'a', 'strong', 'enginer', 'hard', 'news'],
  ['show', 'leadership-vs-management'],
  ['show', 'one-on-ones', '--color', 'always', '--width', '80', '--hyperlinks', 'always'],
  ['show', 'leadership-vs-management', '--color', 'always', '--width', '60'],
  ['template', 'one-on-ones'],
  ['path', 'one-on-ones'],
  ['--help'],
];
execFileSync(
  process.execPath,
  ['-e', `require('./dist/cache-code.js').cacheCode(${JSON.stringify(dist)}, ${JSON.stringify(warming)})`],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
