import type { LanguageFn } from 'highlight.js';
import type { Style, SyntaxKind } from './style.ts';

/** Paints code of a language; the text itself stays the same. Unknown languages come back unpainted. */
export type Highlighter = (code: string, info: string) => string;

type Load = () => Promise<{ readonly default: LanguageFn }>;

/** Each grammar is a chunk of its own: only those that a document names are loaded. */
const grammars: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['bash', () => import('highlight.js/lib/languages/bash')],
  ['c', () => import('highlight.js/lib/languages/c')],
  ['cpp', () => import('highlight.js/lib/languages/cpp')],
  ['csharp', () => import('highlight.js/lib/languages/csharp')],
  ['css', () => import('highlight.js/lib/languages/css')],
  ['diff', () => import('highlight.js/lib/languages/diff')],
  ['dockerfile', () => import('highlight.js/lib/languages/dockerfile')],
  ['go', () => import('highlight.js/lib/languages/go')],
  ['graphql', () => import('highlight.js/lib/languages/graphql')],
  ['ini', () => import('highlight.js/lib/languages/ini')],
  ['java', () => import('highlight.js/lib/languages/java')],
  ['javascript', () => import('highlight.js/lib/languages/javascript')],
  ['json', () => import('highlight.js/lib/languages/json')],
  ['kotlin', () => import('highlight.js/lib/languages/kotlin')],
  ['lua', () => import('highlight.js/lib/languages/lua')],
  ['makefile', () => import('highlight.js/lib/languages/makefile')],
  ['markdown', () => import('highlight.js/lib/languages/markdown')],
  ['php', () => import('highlight.js/lib/languages/php')],
  ['powershell', () => import('highlight.js/lib/languages/powershell')],
  ['python', () => import('highlight.js/lib/languages/python')],
  ['ruby', () => import('highlight.js/lib/languages/ruby')],
  ['rust', () => import('highlight.js/lib/languages/rust')],
  ['scss', () => import('highlight.js/lib/languages/scss')],
  ['shell', () => import('highlight.js/lib/languages/shell')],
  ['sql', () => import('highlight.js/lib/languages/sql')],
  ['swift', () => import('highlight.js/lib/languages/swift')],
  ['typescript', () => import('highlight.js/lib/languages/typescript')],
  ['xml', () => import('highlight.js/lib/languages/xml')],
  ['yaml', () => import('highlight.js/lib/languages/yaml')],
]);

const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: 'sh shell zsh ksh fish',
    c: 'h',
    cpp: 'c++ cc cxx hpp hh',
    csharp: 'cs c#',
    diff: 'patch',
    dockerfile: 'docker containerfile',
    go: 'golang',
    graphql: 'gql',
    ini: 'toml cfg conf properties editorconfig dotenv env',
    javascript: 'js jsx mjs cjs node',
    json: 'jsonc json5 jsonl',
    kotlin: 'kt kts',
    makefile: 'make mk',
    markdown: 'md mdx',
    powershell: 'ps1 pwsh ps',
    python: 'py py3 python3',
    ruby: 'rb gemfile rake',
    rust: 'rs',
    shell: 'console shellsession shell-session terminal',
    sql: 'postgres postgresql mysql sqlite psql',
    typescript: 'ts tsx mts cts',
    xml: 'html xhtml svg htm vue rss plist',
    yaml: 'yml',
  }).flatMap(([name, list]) => list.split(' ').map((alias): [string, string] => [alias, name])),
);

/** The grammar that a fence's info string names, `js {1,3}` or `{.python}` too; never a guess. */
const nameGrammar = (info: string): string | undefined => {
  const word = /^[^\w+#]*([\w+#-]+)/.exec(info)?.[1]?.toLowerCase() ?? '';
  const name = aliases.get(word) ?? word;
  return grammars.has(name) ? name : undefined;
};

/** Classes of highlight.js, without their prefix, as what they are to a reader. */
const kinds: ReadonlyMap<string, SyntaxKind> = new Map(
  Object.entries({
    keyword: 'keyword',
    'selector-tag': 'keyword',
    tag: 'keyword',
    name: 'keyword',
    string: 'string',
    regexp: 'string',
    char: 'string',
    symbol: 'string',
    number: 'number',
    literal: 'number',
    comment: 'comment',
    quote: 'comment',
    title: 'name',
    section: 'name',
    attr: 'attribute',
    attribute: 'attribute',
    variable: 'attribute',
    'template-variable': 'attribute',
    'selector-class': 'attribute',
    'selector-id': 'attribute',
    built_in: 'attribute',
    meta: 'meta',
    prompt: 'meta',
    doctag: 'comment',
    addition: 'added',
    deletion: 'removed',
    strong: 'name',
  } satisfies Record<string, SyntaxKind>),
);

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const piece = /<span class="([^"]*)">|<\/span>|&(amp|lt|gt|quot|#x27);|[^<&]+|[<&]/g;

/** Turns the spans that highlight.js marks code up with into styles; they nest, the innermost one counts. */
const paintSpans = (html: string, style: Style): string => {
  const open: (SyntaxKind | undefined)[] = [];
  let painted = '';
  let text = '';
  const flush = (): void => {
    const kind = open.findLast((known) => known !== undefined);
    painted += kind && text !== '' ? style.syntax(kind, text) : text;
    text = '';
  };
  for (const [all, classes, character] of html.matchAll(piece)) {
    if (classes !== undefined) {
      flush();
      open.push(kinds.get(/hljs-([\w-]+)/.exec(classes)?.[1] ?? ''));
    } else if (all === '</span>') {
      flush();
      open.pop();
    } else text += character === undefined ? all : (characters[character] ?? all);
  }
  flush();
  return painted;
};

/** Painting takes time with the length of the code; nobody reads colours in this much. */
const longestPainted = 50_000;

/** Loads highlight.js and the grammars that the info strings name. */
export const loadHighlighter = async (infos: readonly string[], style: Style): Promise<Highlighter> => {
  const names = new Set(infos.map(nameGrammar).filter((name) => name !== undefined));
  const highlighter = names.size === 0 ? undefined : (await import('highlight.js/lib/core')).default;
  for (const name of names) {
    const load = grammars.get(name ?? '');
    if (load && name && !highlighter?.getLanguage(name)) highlighter?.registerLanguage(name, (await load()).default);
  }
  return (code, info) => {
    const language = nameGrammar(info);
    if (language === undefined || code.length > longestPainted) return code;
    const { value } = highlighter?.highlight(code, { language, ignoreIllegals: true }) ?? {};
    return value === undefined ? code : paintSpans(value, style);
  };
};
