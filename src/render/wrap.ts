import { createCutter, parseStyled } from './styled.ts';
import { graphemes, plainWidth } from './width.ts';

/** A stretch that is not broken unless it alone is wider than a line. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** A stretch of text: begin and end, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const printableAscii = /^[ -~\n]*$/;
const wordOrNewline = /[^ \t\n]+|\n/g;
/** Scripts that are written without blanks, and their punctuation: a line may break beside each character. */
const unspaced =
  /[\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff65]|[\ud840-\ud88d]/;
/** Not at a line's start (JIS X 4051, simplified), and not at its end. */
const notFirst =
  /^[、。，．・：；？！‐゠–〜～ーゝゞヽヾ々〻）〕］｝〉》」』】〙〗｠”’…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)\]}%％]/;
const notLast = /[（〔［｛〈《「『【〘〖｟“‘([{]$/;

const splitUnspaced = (word: string, start: number): Unit[] => {
  const units: { start: number; end: number; text: string }[] = [];
  let at = start;
  for (const grapheme of graphemes(word)) {
    const last = units.at(-1);
    const end = at + grapheme.length;
    const mayBreak =
      last &&
      (unspaced.test(grapheme) || unspaced.test(last.text.slice(-2))) &&
      !notFirst.test(grapheme) &&
      !notLast.test(last.text);
    if (last && !mayBreak) {
      last.end = end;
      last.text += grapheme;
    } else units.push({ start: at, end, text: grapheme });
    at = end;
  }
  return units.map(({ text, ...place }) => ({ ...place, width: plainWidth(text) }));
};

/** Characters after which a word that is too long for a line is best broken: those that part an address. */
const seam = /[/\\\-_.,;:?&=+@|]/;

/** Breaks what is wider than a line into stretches that fit, at a seam in its last third where there is one. */
const breakUnit = (plain: string, unit: Unit, limit: number): Span[] => {
  const spans: Span[] = [];
  let { start } = unit;
  let end = start;
  let width = 0;
  let seamEnd = 0;
  let seamWidth = 0;
  for (const grapheme of graphemes(plain.slice(unit.start, unit.end))) {
    const cells = plainWidth(grapheme);
    if (width + cells > limit && end > start) {
      const cut = seamWidth * 3 > limit * 2 ? seamEnd : end;
      spans.push([start, cut]);
      width -= cut === end ? width : seamWidth;
      start = cut;
      seamWidth = 0;
    }
    end += grapheme.length;
    width += cells;
    if (seam.test(grapheme)) {
      seamEnd = end;
      seamWidth = width;
    }
  }
  spans.push([start, end]);
  return spans;
};

const breakLines = (plain: string, first: number, rest: number): Span[] => {
  const spans: Span[] = [];
  // Most text is ASCII: looked at once instead of word by word.
  const isAscii = printableAscii.test(plain);
  let start = -1;
  let end = 0;
  let column = 0;
  const limit = (): number => (spans.length === 0 ? first : rest);
  const endLine = (): void => {
    spans.push(start < 0 ? [end, end] : [start, end]);
    start = -1;
    column = 0;
  };
  const place = (unit: Unit): void => {
    const gap = start < 0 ? 0 : unit.start - end;
    if (start >= 0 && column + gap + unit.width > limit()) endLine();
    if (unit.width > limit()) {
      for (const [from, to] of breakUnit(plain, unit, Math.min(limit(), rest))) {
        if (start >= 0) endLine();
        start = from;
        end = to;
        column = plainWidth(plain.slice(from, to));
      }
      return;
    }
    column = start < 0 ? unit.width : column + gap + unit.width;
    if (start < 0) ({ start } = unit);
    ({ end } = unit);
  };
  wordOrNewline.lastIndex = 0;
  for (let match = wordOrNewline.exec(plain); match; match = wordOrNewline.exec(plain)) {
    const [word] = match;
    if (word === '\n') {
      endLine();
      end = match.index + 1;
    } else if (!isAscii && unspaced.test(word)) for (const unit of splitUnspaced(word, match.index)) place(unit);
    else place({ start: match.index, end: match.index + word.length, width: isAscii ? word.length : plainWidth(word) });
  }
  if (start >= 0 || spans.length === 0 || plain.endsWith('\n')) endLine();
  return spans;
};

interface WrapOptions {
  /** Cells by which every line but the first is indented; the indent counts towards the width. */
  readonly hang?: number;
}

/**
 * Breaks painted text into lines of at most `width` cells, at blanks, between CJK characters, and inside a word only
 * where the word alone is too wide. A newline in the text is a hard break. Every line is whole: styles and links are
 * closed at its end and opened again on the next; no line begins or ends with a blank.
 */
export const wrapText = (text: string, width: number, { hang = 0 }: WrapOptions = {}): string[] => {
  const styled = parseStyled(text);
  const { plain } = styled;
  if (
    plain.length <= width &&
    !plain.includes('\n') &&
    printableAscii.test(plain) &&
    !plain.startsWith(' ') &&
    !plain.endsWith(' ')
  )
    return [text];
  const cut = createCutter(styled);
  const indent = ' '.repeat(hang);
  return breakLines(plain, Math.max(1, width), Math.max(1, width - hang)).map(([start, end], index) => {
    const line = cut(start, end);
    return index > 0 && line !== '' ? indent + line : line;
  });
};
