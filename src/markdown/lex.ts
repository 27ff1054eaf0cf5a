import { Marked, type Token } from 'marked';
import { clean } from './clean.ts';
import { definitionList } from './definition-list.ts';
import { footnoteDefinition, footnoteMark } from './footnotes.ts';
import { findTrouble } from './guard.ts';
import { repairMarkdown } from './repair.ts';
import { settleTokens } from './settle.ts';

export type { Token } from 'marked';

export interface Lexed {
  /** Plain data: they survive JSON. Rendering needs them only as `stripTokens` leaves them. */
  readonly tokens: readonly Token[];
  /** One lower-case line: why the text could not be set and is shown plainly. */
  readonly trouble?: string;
}

const marked = new Marked({ extensions: [footnoteMark, footnoteDefinition, definitionList] });

const showPlainly = (text: string, trouble: string): Lexed => ({
  tokens: [{ type: 'code', raw: text, text }],
  trouble,
});

/**
 * Markdown (CommonMark with GitHub's tables, tasks, alerts and footnotes, definition lists and common HTML) as tokens.
 * The text is cleaned first, and cleaned again where entities were decoded: no string in a token holds anything that
 * a terminal would obey. Never throws: text that the lexer cannot take, or not in time, comes back as one code block.
 */
export const lexMarkdown = (markdown: string): Lexed => {
  const text = repairMarkdown(clean(markdown));
  const trouble = findTrouble(text);
  if (trouble !== undefined) return showPlainly(text, trouble);
  try {
    return { tokens: settleTokens(marked.lexer(text)) };
  } catch {
    return showPlainly(text, 'its Markdown is nested too deeply, or too long, to be set');
  }
};

/** Members that rendering reads, by kind of token where it is not all of them. */
const unread = new Set([
  'raw',
  'pre',
  'escaped',
  'inLink',
  'inRawBlock',
  'block',
  'codeBlockStyle',
  'autolink',
  'header',
]);
const textual = new Set(['text', 'code', 'codespan', 'image']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strip = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.filter((token) => !isRecord(token) || token['type'] !== 'space').map(strip);
  }
  if (!isRecord(value)) return value;
  const stripped: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const isWords = key === 'text' && (Array.isArray(value['tokens']) || !textual.has(String(value['type'])));
    const isNoise = unread.has(key) && !(key === 'header' && Array.isArray(member));
    const isNeeded = key === 'href' || (key === 'text' && textual.has(String(value['type'])));
    const isEmpty = member === null || member === undefined || member === false || (member === '' && !isNeeded);
    const isImageText = value['type'] === 'image' && key === 'tokens';
    if (isImageText || isNoise || isEmpty || (isWords && value['type'] !== 'image')) continue;
    stripped[key] = strip(member);
  }
  return stripped;
};

/** The smallest form of tokens that renders to the same bytes: what the compiled book holds. */
export const stripTokens = (tokens: readonly Token[]): readonly Token[] => {
  // From here on they are data of another shape, which only rendering reads: JSON is where both shapes meet.
  const stripped: readonly Token[] = JSON.parse(JSON.stringify(strip(tokens)));
  return stripped;
};
