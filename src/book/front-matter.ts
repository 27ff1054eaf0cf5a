import matter from 'gray-matter';
import { parse as parseYaml } from 'yaml';
import { clean, cleanLine } from '../markdown/clean.ts';

/** Text, a list of texts, or null for any other shape. */
export type FrontMatterValue = string | readonly string[] | null;

export interface FrontMatter {
  /** Values by key; keys without a value are left out. */
  readonly values: ReadonlyMap<string, FrontMatterValue>;
  /** Where the text after it begins, in UTF-16 units; 0 without front matter. */
  readonly end: number;
  /** Why it could not be read, one lower-case line. */
  readonly trouble?: string;
}

const maxItems = 64;
const maxLength = 500;
const longest = 64 * 1024;
const empty: FrontMatter = { values: new Map(), end: 0 };

const opening = /^---[ \t]*([^\s-][^\r\n]*?)?[ \t]*(?:\r\n|\r|\n)(?![ \t]*(?:\r|\n))/;
const closing = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)(?:\r\n|\r|\n)?/;
const tomlBlock = /^\+\+\+[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,500}?\+\+\+[ \t]*(?:\r?\n|$)/;
const yamlNames = new Set(['', 'yaml', 'yml']);

const refuse = (): never => {
  throw new Error('only YAML is read');
};

/**
 * Every scalar is text (the YAML 1.2 failsafe schema): `1:1`, `2026-11-22` and `yes` stay what was typed. The engines
 * that gray-matter would run code with are replaced, although no text reaches it with another fence word than ours.
 */
const engines = {
  yaml: (text: string): object => {
    const data: unknown = parseYaml(text, { schema: 'failsafe', logLevel: 'error', maxAliasCount: 20 });
    return typeof data === 'object' && data !== null ? data : {};
  },
  javascript: refuse,
  json: refuse,
};

const readText = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const text = cleanLine(value);
  return text === '' || text === '~' || text === 'null' ? undefined : text.slice(0, maxLength);
};

const readValue = (value: unknown): FrontMatterValue | undefined => {
  if (typeof value === 'object' && !Array.isArray(value)) return null;
  if (!Array.isArray(value)) return readText(value);
  return value.slice(0, maxItems).flatMap((item: unknown) => readText(item) ?? []);
};

/** YAML says where and shows the place over several lines; the first one says what. */
const describe = (error: unknown): string => {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const position = / at line (\d+), column \d+:?$/.exec(line);
  // Counted as in the file: what gray-matter hands on begins with the end of the fence's own line.
  const where = position ? `line ${position[1]}: ` : '';
  const what = clean(position ? line.slice(0, position.index) : line).trim();
  return `front matter: ${where}${what.charAt(0).toLowerCase()}${what.slice(1, 160)}`;
};

/**
 * Reads the front matter of a file's text. The text decides alone whether it has any: it must begin with a `---` line
 * (or `--- yaml`) that no blank line follows, and a `---` or `...` line must close it. A block in another language is
 * taken off the text, but never handed to a parser, since gray-matter runs `---js` blocks.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const toml = tomlBlock.exec(text);
  if (toml) return { ...empty, end: toml[0].length, trouble: 'front matter in TOML is not read, only YAML is' };
  const open = opening.exec(text);
  if (!open) return empty;
  const begin = open[0].length;
  const close = closing.exec(text.slice(begin - 1, begin + longest));
  if (!close) return empty;
  const end = begin - 1 + close.index + close[0].length;
  const language = (open[1] ?? '').toLowerCase();
  if (!yamlNames.has(language)) {
    return {
      ...empty,
      end,
      trouble: `front matter in "${cleanLine(language).slice(0, 40)}" is not read, only YAML is`,
    };
  }
  const block = text.slice(begin, begin - 1 + close.index + 1).replace(/\r\n?/g, '\n');
  try {
    const { data } = matter(`---\n${block}\n---\n`, { engines, language: 'yaml' });
    if (Array.isArray(data)) return { ...empty, end, trouble: 'front matter is a list, not keys and values' };
    const values = new Map<string, FrontMatterValue>();
    for (const [key, value] of Object.entries(data)) {
      const read = readValue(value);
      if (read !== undefined) values.set(key, read);
    }
    return { values, end };
  } catch (error) {
    return { values: new Map(), end, trouble: describe(error) };
  }
};
