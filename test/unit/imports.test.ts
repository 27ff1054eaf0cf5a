import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeScratch, type Scratch } from '../support/scratch.ts';

const root = join(import.meta.dirname, '..', '..');
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');

const packages = ['chalk', 'fuse.js', 'marked', 'marked-terminal', 'gray-matter', 'yaml', 'commander'];
const outside = ['node:fs', 'fs', 'node:fs/promises', 'node:child_process', 'node:process', 'node:net', 'node:https'];
const except = (all: readonly string[], ...allowed: readonly string[]): string[] =>
  all.filter((name) => !allowed.includes(name));
const cli = ['../cli/main.ts', '../cli.ts', '../start/start.ts'];

/** What a new file in a folder, or the file itself, may not import. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': ['./markdown/clean.ts', './book/types.ts', ...packages, ...outside],
  'markdown/probe.ts': [
    '../book/types.ts',
    '../search/types.ts',
    '../render/style.ts',
    '../compile/open-book.ts',
    '../commands/index.ts',
    ...cli,
    ...except(packages, 'marked'),
    ...outside,
  ],
  'book/probe.ts': [
    '../search/types.ts',
    '../render/style.ts',
    '../compile/open-book.ts',
    '../commands/index.ts',
    ...cli,
    ...packages,
    ...except(outside, 'node:fs', 'fs', 'node:fs/promises'),
  ],
  'book/front-matter.ts': ['../search/types.ts', 'chalk', 'marked', 'commander', 'node:process', 'node:net'],
  'search/probe.ts': [
    '../book/find.ts',
    '../book/read.ts',
    '../render/style.ts',
    '../compile/open-book.ts',
    '../commands/index.ts',
    ...cli,
    ...except(packages, 'fuse.js'),
    ...outside,
  ],
  'render/probe.ts': [
    '../book/find.ts',
    '../search/search.ts',
    '../compile/open-book.ts',
    '../commands/index.ts',
    ...cli,
    ...except(packages, 'marked', 'marked-terminal'),
    ...outside,
  ],
  'render/blocks/probe.ts': [
    '../../book/find.ts',
    '../../commands/index.ts',
    '../../cli.ts',
    '../../start/start.ts',
    'chalk',
    'node:fs',
  ],
  'render/style.ts': ['../book/find.ts', '../cli/main.ts', 'fuse.js', 'node:fs', 'node:process'],
  'compile/probe.ts': [
    '../render/style.ts',
    '../commands/index.ts',
    ...cli,
    ...packages,
    ...except(outside, 'node:fs', 'fs', 'node:fs/promises'),
  ],
  'commands/probe.ts': [...cli, ...packages, ...outside],
  'cli/probe.ts': ['../cli.ts', '../start/start.ts', ...except(packages, 'commander'), ...outside],
  'start/probe.ts': [
    '../markdown/clean.ts',
    '../cli/main.ts',
    '../errors.ts',
    ...packages,
    'node:child_process',
    'node:net',
  ],
  'cli/real-io.ts': ['../cli.ts', ...packages.filter((name) => name !== 'commander'), 'node:net'],
};

const mayAskProcess = new Set(['cli/real-io.ts', 'start/probe.ts']);

let copy: Scratch;
let reported: ReadonlySet<string>;

const name = (file: string, specifier: string): string => `${file} <- ${specifier}`;

/** Forbidden imports by their place and source, as one run of the linter over a copy of the tree names them. */
const lint = (): ReadonlySet<string> => {
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'src'], {
    cwd: copy.folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const { diagnostics }: { diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[] } =
    JSON.parse(stdout);
  return new Set(
    diagnostics
      .filter(({ code }) => /no-restricted-(?:imports|globals)/.test(code))
      .map(({ filename, labels }) => {
        const line = readFileSync(join(copy.folder, filename), 'utf8').split('\n')[(labels[0]?.span.line ?? 1) - 1];
        const found = /^import \* as _\d+ from '([^']+)'/.exec(line ?? '');
        return name(filename.replaceAll('\\', '/').replace(/^src\//, ''), found?.[1] ?? 'process');
      }),
  );
};

beforeAll(() => {
  copy = makeScratch();
  cpSync(join(root, 'src'), join(copy.folder, 'src'), { recursive: true });
  cpSync(join(root, '.oxlintrc.json'), join(copy.folder, '.oxlintrc.json'));
  for (const [file, specifiers] of Object.entries(forbidden)) {
    const imports = specifiers.map((specifier, index) => `import * as _${index} from '${specifier}';`);
    copy.write(join('src', file), `${imports.join('\n')}\nexport const probe = process.cwd();\n`);
  }
  reported = lint();
});
afterAll(() => copy.remove());

describe('the linter holds the direction of imports', () => {
  for (const [file, specifiers] of Object.entries(forbidden)) {
    for (const specifier of specifiers) {
      test(`src/${file} may not import ${specifier}`, () => {
        expect(reported).toContain(name(file, specifier));
      });
    }
    if (mayAskProcess.has(file)) continue;
    test(`src/${file} may not ask the process`, () => {
      expect(reported).toContain(name(file, 'process'));
    });
  }

  test('and complains of nothing else', () => {
    const expected = Object.keys(forbidden);
    expect([...reported].filter((found) => !expected.some((file) => found.startsWith(`${file} <- `)))).toEqual([]);
  });
});

describe('what is loaded later is no way around it', () => {
  interface Override {
    readonly files: readonly string[];
    readonly rules: { readonly 'no-restricted-imports'?: readonly [string, { patterns: { regex: string }[] }] };
  }
  const { overrides }: { overrides: readonly Override[] } = JSON.parse(
    readFileSync(join(root, '.oxlintrc.json'), 'utf8'),
  );
  /** The last override that names a file replaces those before it. */
  const bansOf = (file: string): string[] => {
    const applies = overrides.filter(
      ({ files, rules }) =>
        rules['no-restricted-imports'] &&
        files.some((glob) => (glob.endsWith('**') ? file.startsWith(glob.slice(0, -2)) : glob === file)),
    );
    return applies.at(-1)?.rules['no-restricted-imports']?.[1].patterns.map(({ regex }) => regex) ?? [];
  };
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of files.map((path) => `src/${path.replaceAll('\\', '/')}`)) {
    const specifiers = [...readFileSync(join(root, file), 'utf8').matchAll(/\bimport\('([^']+)'\)/g)];
    if (specifiers.length === 0) continue;
    test(`${file} loads only what it may import`, () => {
      for (const [, specifier = ''] of specifiers) {
        expect(
          bansOf(file).filter((regex) => new RegExp(regex).test(specifier)),
          specifier,
        ).toEqual([]);
      }
    });
  }
});
