import type { Part } from '../markdown/parts.ts';
import { stripMarkdown } from './strip-markdown.ts';
import type { Passage } from './types.ts';

/** Words. A passage is closed once it has as many, and is never cut before a block has so many more. */
const passageLength = 150;
const slack = 75;
/** UTF-16 units that count as a word at least. */
const longWord = 10;

/** The words of a text; by its length where it is written without blanks. */
const countWords = (text: string): number => {
  let count = 1;
  for (let from = text.indexOf(' '); from >= 0; from = text.indexOf(' ', from + 1)) count += 1;
  return Math.max(count, Math.floor(text.length / longWord));
};

/** A word, or as much of a run without blanks as fits into a passage. */
const longestRun = /\S{1,1500}/gu;

/** Cuts a long block where a sentence ends, else where the words run out. */
const cutBlock = (block: string): string[] => {
  if (countWords(block) <= passageLength + slack) return [block];
  if (block.includes('\n')) return block.split('\n').flatMap(cutBlock);
  const pieces: string[] = [];
  let words: string[] = [];
  let length = 0;
  for (const word of block.match(longestRun) ?? []) {
    words.push(word);
    length += countWords(word);
    if (length >= passageLength + slack || (length >= passageLength && /[.!?;]["'”’)]*$/.test(word))) {
      pieces.push(words.join(' '));
      words = [];
      length = 0;
    }
  }
  if (words.length > 0) pieces.push(words.join(' '));
  return pieces;
};

/** Puts the blocks of one part together to passages of about `passageLength` words. */
const gatherBlocks = (blocks: readonly string[]): string[] => {
  const texts: string[] = [];
  let gathered: string[] = [];
  let length = 0;
  const close = (): void => {
    if (gathered.length > 0) texts.push(gathered.join('\n'));
    gathered = [];
    length = 0;
  };
  for (const piece of blocks.flatMap(cutBlock)) {
    const words = countWords(piece);
    if (length > 0 && length + words > passageLength + slack) close();
    gathered.push(piece);
    length += words;
    if (length >= passageLength) close();
  }
  close();
  return texts;
};

const dropHeading = (markdown: string): string => {
  const line = /^[^\r\n]*(?:\r\n?|\n|$)/;
  const isAtx = /^ {0,3}#/.test(markdown);
  if (isAtx) return markdown.replace(line, '');
  const underline = /^ {0,3}(?:=+|-+)[ \t]*$/m.exec(markdown);
  return underline ? markdown.slice(underline.index).replace(line, '') : markdown;
};

/**
 * A recipe's text as plain words, part by part, without headings: what comes before the second heading belongs to the
 * recipe as a whole when the first one is its title. A part without text of its own has no passage.
 */
export const splitPassages = (markdown: string, parts: readonly Part[]): Passage[] => {
  const [first] = parts;
  const passages: Passage[] = [];
  const add = (text: string, part?: Part): void => {
    for (const piece of gatherBlocks(stripMarkdown(text))) {
      passages.push(part ? { part: { slug: part.slug, heading: part.heading }, text: piece } : { text: piece });
    }
  };
  add(markdown.slice(0, first?.start ?? markdown.length));
  for (const [index, part] of parts.entries()) {
    const isTitle = index === 0 && part.depth === 1 && markdown.slice(0, part.start).trim() === '';
    add(dropHeading(markdown.slice(part.start, parts[index + 1]?.start ?? part.end)), isTitle ? undefined : part);
  }
  return passages;
};
