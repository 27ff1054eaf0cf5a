import { decodeHTML } from 'entities';
import { cleanLine } from './clean.ts';

const replacements: readonly (readonly [RegExp, string])[] = [
  [/!\[([^\][]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\][]*\])?/g, '$1'],
  [/\[([^\][]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\][]*\])/g, '$1'],
  [/<((?:https?:|mailto:)[^\s<>]+)>/g, '$1'],
  [/<!--[^]*?-->|<\/?[a-z][^<>]*>/gi, ''],
  [/(\*{1,3}|~~)(?=\S)([^*~]*[^\s*~])\1/g, '$2'],
  [/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]*[^\s_])\1(?![\p{L}\p{N}])/gu, '$2'],
];

const stripInline = (text: string): string => {
  let plain = text;
  for (const [markup, kept] of replacements) plain = plain.replace(markup, kept);
  return decodeHTML(plain.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
};

const codeSpan = /(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)/g;

const anyMarkup = /[\\`*_~[<&{]/;
/** `{#id .class}` at a heading's end, as in Pandoc, Hugo and MkDocs. */
const attributes = /\s*\{:?\s*[#.][^{}]*\}\s*$/;

/** The text of one heading or title without its inline markup, entities decoded, cleaned, on one line. */
export const plainText = (inline: string): string => {
  if (!anyMarkup.test(inline)) return cleanLine(inline);
  // What stands in a code span is text, not markup: it sits out the stripping behind a private-use mark.
  const spans: string[] = [];
  const marked = inline
    .replace(attributes, '')
    .replace(codeSpan, (_all, _ticks, code: string) => `\ue000${spans.push(code.trim()) - 1}\ue001`);
  const plain = stripInline(marked).replace(/\ue000(\d+)\ue001/g, (all, index: string) => spans[Number(index)] ?? all);
  return cleanLine(plain);
};
