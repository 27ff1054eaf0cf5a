import { stemmer } from 'stemmer';

/** A longer run of letters is no word of a language, and Fuse takes 32 characters at most in one piece. */
const longestWord = 28;

/** `1:1` is one word; an apostrophe inside a word belongs to it. */
const wordSource = String.raw`(?:\p{N}+:\p{N}+|[\p{L}\p{M}\p{N}]+(?:['’ʼ＇][\p{L}\p{M}]+)*)`;
const wordPattern = new RegExp(wordSource, 'gu');
const runPattern = new RegExp(`${wordSource}(?:[-‐‑]${wordSource}){0,20}`, 'gu');
/** The same for ASCII, in a fraction of the time. */
const asciiRunPattern = /(?:\d+:\d+|[a-z\d]+(?:'[a-z]+)*)(?:-(?:\d+:\d+|[a-z\d]+(?:'[a-z]+)*)){0,20}/gi;

/** Scripts that write no blanks between words: their text is searched by pairs of characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

// oxlint-disable-next-line no-control-regex -- all of ASCII, its control characters too
const ascii = /^[\u0000-\u007f]*$/;

/** Lower case, without accents and compatibility forms, apostrophes left out, a possessive `'s` too. */
const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  const plain = ascii.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/ß/g, 'ss');
  return plain
    .replace(/['’ʼ＇]s$/, '')
    .replace(/['’ʼ＇]/g, '')
    .slice(0, longestWord);
};

export interface WordPlace {
  /** The folded word. */
  readonly word: string;
  /** Where it begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Adds the pairs of characters of a run of Chinese, Japanese, Thai ...; a run of one character stays as it is. */
const splitUnspaced = (run: string, start: number, places: WordPlace[]): void => {
  const characters = Array.from(run);
  let offset = start;
  for (const [position, character] of characters.entries()) {
    const next = characters[position + 1];
    if (next === undefined && position > 0) break;
    const pair = character + (next ?? '');
    places.push({ word: foldWord(pair), start: offset, end: offset + pair.length });
    offset += character.length;
  }
};

/** What was found of words met before: a book has few different ones. Empty for a run of an unspaced script. */
const folded = new Map<string, string>();

const foldFound = (found: string): string => {
  const known = folded.get(found);
  if (known !== undefined) return known;
  const word = unspaced.test(found) ? '' : foldWord(found);
  folded.set(found, word);
  return word;
};

/** The words of a text, folded, with their places. Takes time linear in the length of the text. */
export const locateWords = (text: string): WordPlace[] => {
  const places: WordPlace[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    const word = foldFound(found);
    if (word !== '') places.push({ word, start: match.index, end: match.index + found.length });
    else if (unspaced.test(found)) splitUnspaced(found, match.index, places);
  }
  return places;
};

/** The folded words of a text, in order. */
export const splitWords = (text: string): string[] => locateWords(text).map(({ word }) => word);

const hyphens = new Set(['-', '‐', '‑']);

/**
 * As `locateWords`, and after the parts of a hyphenated word the word in one piece: `on-call` gives on, call, oncall.
 * So a text meets a query whichever way either of them writes it.
 */
export const locateCompounds = (text: string): WordPlace[] => {
  const places: WordPlace[] = [];
  let joined: WordPlace = { word: '', start: 0, end: -1 };
  let parts = 0;
  const close = (): void => {
    if (parts > 1 && parts < 4 && joined.word.length <= longestWord) places.push(joined);
  };
  for (const place of locateWords(text)) {
    if (place.start === joined.end + 1 && hyphens.has(text.charAt(joined.end))) {
      joined = { word: joined.word + place.word, start: joined.start, end: place.end };
      parts += 1;
    } else {
      close();
      joined = place;
      parts = 1;
    }
    places.push(place);
  }
  close();
  return places;
};

/** The words of a text as they are written, hyphenated ones in one piece. `splitCompounds` splits them as the text. */
export const splitRuns = (text: string): readonly string[] =>
  text.match(ascii.test(text) ? asciiRunPattern : runPattern) ?? [];

export const splitCompounds = (text: string): string[] => locateCompounds(text).map(({ word }) => word);

/** Words whose stem no rule finds: irregular forms, and British spellings that stand alone. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'sold sell,told tell,taught teach,wrote write,written write,chose choose,chosen choose,grew grow,grown grow,' +
    'gave give,took take,taken take,broke break,broken break,lost lose,paid pay,built build,ran run,met meet,' +
    'hid hide,hidden hide,led lead,spoke speak,spoken speak,spent spend,bought buy,brought bring,caught catch,' +
    'felt feel,fought fight,heard hear,held hold,stuck stick,thought think,threw throw,thrown throw,won win,' +
    'fell fall,fallen fall,understood understand,men man,women woman,children child,criteria criterion,' +
    'centre center,centres centers,programme program,programmes programs,judgement judgment,judgements judgments,' +
    'defence defense,offence offense,licence license,licences licenses,practise practice,practised practiced,' +
    'practising practicing,catalogue catalog,catalogues catalogs,dialogue dialog,dialogues dialogs,grey gray,' +
    'enrol enroll,fulfil fulfill,fulfils fulfills,skilful skillful,ageing aging,whilst while,learnt learned'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    }),
);

/** Both sides of a search go through it, so that a rule which hits a wrong word (`raise` -> `raize`) does no harm. */
const americanize = (word: string): string =>
  word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/lys(e|ed|es|er|ers|ing)$/, 'lyz$1')
    .replace(/^(\w{3,})our(s|ed|ing|able|al|ful|ite|ites|hood)?$/, '$1or$2');

/** The stemmer makes `cry` of cry and `cri` of cries, `die` of die and `di` of died. */
const restoreShort = (word: string): string =>
  word.replace(/^([^aeiouy]{2,})ie[sd]$/, '$1y').replace(/^([^aeiouy])ie[sd]$/, '$1ie');

const stems = new Map<string, string>();

const findStem = (word: string): string => {
  if (word.length < 3) return word;
  // The stemmer makes `debug` of debugging and `debugg` of debugger.
  if (/^[a-z]+$/.test(word))
    return stemmer(americanize(irregular.get(word) ?? restoreShort(word))).replace(/([bdgmnprt])\1$/, '$1');
  return /\d.*[a-z\d]s$/.test(word) ? word.slice(0, -1) : word;
};

/** The stem of a folded word: `hiring`, `hired` and `hires` have one. */
export const stemWord = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  stems.set(word, stem);
  return stem;
};
