import { decodeHTMLStrict } from 'entities/decode';
import { clean } from './clean.ts';

/** More digits than a character can have: text to CommonMark. */
const tooLong = /&(?=#(?:\d{8,}|x[\da-f]{7,});)/gi;

/**
 * Decodes the character references of Markdown or HTML text, once, and cleans what comes out. (The lexer decodes the
 * numeric ones of its text itself, so that text without a single `&` has to be cleaned too.)
 */
export const decodeText = (text: string): string =>
  clean(text.includes('&') ? decodeHTMLStrict(text.replace(tooLong, '&amp;')) : text);
