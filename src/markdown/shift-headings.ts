import { outlineMarkdown } from './outline.ts';

const deepest = 6;

/**
 * Moves every heading of a Markdown text down by some levels, so that it can stand below another. Level 6 is the
 * deepest that Markdown has. Headings in the two-line form become one-line ones.
 */
export const shiftHeadings = (markdown: string, levels: number): string => {
  if (levels === 0) return markdown;
  const parts = outlineMarkdown(markdown);
  let shifted = '';
  let from = 0;
  for (const { start, depth } of parts) {
    const lineEnd = /\r\n|\r|\n|$/g;
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(markdown)?.index ?? markdown.length;
    const line = markdown.slice(start, end);
    const atx = /^ {0,3}#{1,6}(?=[ \t]|$)/.exec(line)?.[0];
    shifted += markdown.slice(from, start) + '#'.repeat(Math.min(deepest, depth + levels));
    if (atx !== undefined) {
      from = start + atx.length;
      continue;
    }
    // A two-line heading: its text may fill several lines, and its underline goes.
    const underline = /(?:\r\n|\r|\n) {0,3}(?:=+|-+)[ \t]*(?=\r|\n|$)/g;
    underline.lastIndex = start;
    const rule = underline.exec(markdown);
    const textEnd = rule?.index ?? end;
    shifted += ` ${markdown.slice(start, textEnd).trim().replace(/\s+/g, ' ')}`;
    from = rule ? underline.lastIndex : end;
  }
  return shifted + markdown.slice(from);
};
