import { fencedLines } from './fences.ts';

const codeSpan = /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;
const opensText = /^[\p{L}\p{N}([]/u;

/** Swaps the stars of `**Timing: **Several` with the blank before them. */
const repairLine = (line: string): string => {
  // Stars in code are text: behind a filler of the same length they do not count.
  const masked = line.replace(codeSpan, (code) => '\ue000'.repeat(code.length));
  const pieces = masked.split('**');
  // An even number of pieces is an odd number of stars: no telling which of them open.
  if (pieces.length < 3 || pieces.length % 2 === 0) return line;
  let repaired = '';
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const text = line.slice(at, at + piece.length);
    at += piece.length + 2;
    const next = pieces[index + 1];
    if (index % 2 === 0) repaired += text;
    else {
      const kept = text.trimEnd();
      const blanks = text.slice(kept.length);
      const isLate =
        blanks !== '' && kept !== '' && !/^\s|\*$/.test(kept) && (next === '' || opensText.test(next ?? ''));
      repaired += isLate ? `**${kept}**${blanks}` : `**${text}**`;
    }
  }
  return repaired;
};

/** Pictures written into the text: nothing of them can be shown, and the lexer chokes on words of that length. */
const inlineData = /(?<=[("'<])data:[\w.+-]+\/[\w.+-]+;base64,[\w+/=%-]{200,}/g;

/**
 * Mends what exporters of word processors write, outside fences: bold text that closes after a blank (the line keeps its
 * length), and pictures as data in the text (taken out).
 */
export const repairMarkdown = (markdown: string): string => {
  if (!/[ \t]\*\*|;base64,/.test(markdown)) return markdown;
  const lines: string[] = [];
  for (const { line, fenced } of fencedLines(markdown)) {
    if (fenced || /^(?: {4}|\t)/.test(line)) lines.push(line);
    else {
      const short = line.includes(';base64,') ? line.replace(inlineData, 'data:') : line;
      lines.push(short.includes('**') ? repairLine(short) : short);
    }
  }
  return lines.join('\n');
};
