import stringWidth from 'string-width';

/**
 * Text in which every character takes one cell: Latin, Greek and Cyrillic letters, common punctuation and signs, and
 * the characters that rules, bars and tables are drawn with. Anything else is measured grapheme by grapheme.
 */
const oneCellEach =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u2070\u2074-\u208e\u20a0-\u20bf\u2190\u2192\u2500-\u259f\u25a0-\u25a9\u25b2\u25b3\u25bc\u25bd\u25c6-\u25ca\u25cf\u25e6]*$/;

// Escapes never hold a newline; what our own styles write is SGR and OSC 8.
// oxlint-disable-next-line no-control-regex -- finding escapes is what this expression is for
const escapes = /\u001b\[[\d;]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** Text without the escapes of styles and links. */
export const stripEscapes = (text: string): string => (text.includes('\u001b') ? text.replace(escapes, '') : text);

/** Kana, Hangul syllables, the common ideographs and their punctuation: two cells each, no character joins another. */
const twoCellsEach =
  /^[\u3001-\u3003\u3005-\u3011\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The segmenter takes time with the square of a text's length: it gets stretches of this many UTF-16 units. */
const stretch = 256;

const segmentText = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter();
  const found: string[] = [];
  let start = 0;
  let length = stretch;
  while (start < text.length) {
    const segments = Array.from(segmenter.segment(text.slice(start, start + length)), ({ segment }) => segment);
    // The last one may go on in the next stretch.
    const last = start + length < text.length ? segments.pop() : undefined;
    for (const segment of segments) start += segment.length;
    found.push(...segments);
    length = last !== undefined && segments.length === 0 ? length * 2 : stretch;
  }
  return found;
};

/** User-perceived characters, in order. */
export const graphemes = (text: string): string[] =>
  oneCellEach.test(text) || twoCellsEach.test(text) ? text.split('') : segmentText(text);

/** Cells of text without escapes. */
export const plainWidth = (plain: string): number => {
  if (oneCellEach.test(plain)) return plain.length;
  if (twoCellsEach.test(plain)) return plain.length * 2;
  return segmentText(plain).reduce(
    (cells, segment) => cells + (oneCellEach.test(segment) ? segment.length : stringWidth(segment)),
    0,
  );
};

/** Cells that one line of text takes on a terminal; escapes take none, CJK and emoji two each. */
export const displayWidth = (text: string): number => plainWidth(stripEscapes(text));
