/**
 * Text of a book is not trusted: what a terminal would obey is taken out before it is printed, and taken out again
 * after anything was decoded. One definition, used at every sink.
 *
 * Removed: whole escape sequences (CSI, and OSC, DCS, SOS, PM, APC with their bodies, in 7- and 8-bit form), C0 but
 * tab and newline, DEL, C1, bidi marks, overrides and isolates (Trojan Source, CVE-2021-42574), zero-width space,
 * word joiner and BOM, tag characters not part of a flag, lone surrogates. Kept: zero-width joiner and non-joiner,
 * variation selectors, and flag sequences.
 */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what this expression is for
  /(?:\u001b\[|\u009b)[\d;:<=>?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;

const lineEnd = /\r\n?/g;

/** Text that needs no cleaning, which is most: the expression above takes milliseconds and megabytes to get ready. */
const harmless = /^[\t\n -~\u00a0-\u05ff\u2010-\u2027\u2030-\u205f\u2190-\u2bff]*$/;

/** Makes text safe for a terminal; keeps newlines and tabs. Line ends become `\n`. */
export const clean = (text: string): string =>
  harmless.test(text) ? text : text.replace(lineEnd, '\n').replace(unsafe, '');

/** Makes text safe for one line of a terminal: blanks, tabs and newlines in a row become one space. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
