import { cleanLine } from '../markdown/clean.ts';
import { findAliases, isInThesaurus, joinStopPhrases } from './find-aliases.ts';
import { listNames } from './fields.ts';
import { stopWords } from './stop-words.ts';
import type { Correction, SearchIndex } from './types.ts';
import { correctWord, findStemsPrefixed, hasStem, splitUnknown } from './vocabulary.ts';
import { splitCompounds, splitWords, stemWord } from './words.ts';

/** Fuse takes minutes over a query of 30 kB: no question needs more than this. */
const longestQuery = 200;
const mostWords = 16;
const mostVariants = 8;
const fewestInSentence = 5;

/** What a reading counts against the plain one: `parts` when it lost a stop word that mattered, as `call` of `on call`. */
const weights = { plain: 1, joined: 1, prefix: 0.9, alias: 0.7, parts: 0.5 } as const;

/** One way to read a query. */
export interface Variant {
  /** Distinct stems; some may not stand in the book. */
  readonly stems: readonly string[];
  /** What the relevance found by it is multiplied by. */
  readonly weight: number;
  readonly correction?: Correction;
  /** The stems that were put in for words of the query. */
  readonly put?: readonly string[];
  /** More than one word was put in, or one for several: scattered over a text they would say something else. */
  readonly isLoose?: boolean;
}

export interface Query {
  /** Cleaned, and cut to what is searched. */
  readonly text: string;
  /** In the forms of names: all of it, and without its stop words; spelling corrected, beginnings completed. */
  readonly names: readonly string[];
  /** All words, folded, in the same way. */
  readonly words: readonly string[];
  /** It has as many words as people type who ask and do not look for a word. */
  readonly isSentence: boolean;
  /** It is made of stop words only. */
  readonly isBare: boolean;
  /** What stood in quotes, each as folded words. */
  readonly phrases: readonly (readonly string[])[];
  /** The plain reading first. None when there is no word to search for. */
  readonly variants: readonly Variant[];
  readonly corrections: readonly Correction[];
  /** Words that say something and are in the book. */
  readonly known: readonly string[];
  /** Words that neither the book nor the thesaurus has, nor anything like them. */
  readonly unknown: readonly string[];
}

/** A query that names a file: its words, and the name that the file is known by. */
const readPath = (text: string): { readonly words: string; readonly name: string } => {
  const isPath = /^\S+$/.test(text) && (text.includes('/') || /\.(?:md|markdown)$/i.test(text));
  if (!isPath) return { words: text, name: text };
  const words = text
    .replace(/^(?:\.?\/)*(?:recipes\/)?/, '')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\/(?:readme|index)$/i, '');
  return { words, name: words.slice(words.lastIndexOf('/') + 1) };
};

/** The words of a text; a hyphenated word that the book has nearly, as `one-on-oen`, as the book writes it. */
const splitTyped = (index: SearchIndex, text: string): string[] =>
  text.split(/\s+/).flatMap((run) => {
    const words = splitWords(run);
    const isKnown = (word: string): boolean => stopWords.has(word) || hasStem(index, stemWord(word));
    const whole = words.length > 1 && words.length < 4 && run.includes('-') ? words.join('') : '';
    const corrected = whole === '' || words.every(isKnown) ? undefined : correctWord(index, whole);
    return corrected === undefined ? words : [corrected];
  });

interface Token {
  /** As typed, folded. */
  readonly typed: string;
  readonly stem: string;
  readonly isTelling: boolean;
  /** Other stems that it may stand for, when it is the beginning of several words. */
  readonly others?: readonly string[];
  readonly correctedTo?: string;
  readonly isUnknown?: boolean;
}

const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/** Cleans a query and cuts it to a length that is searched in no time. */
const cleanQuery = (query: string): string =>
  cleanLine(query.slice(0, 8 * longestQuery))
    .slice(0, longestQuery)
    .trim();

/** Reads one word that says something: as it is, else as a beginning, as two words in one, as misspelled. */
const readWord = (index: SearchIndex, typed: string, isLast: boolean): Token[] => {
  const stem = stemWord(typed);
  const token: Token = { typed, stem, isTelling: true };
  if (hasStem(index, stem) || isInThesaurus(typed)) return [token];
  const [first, ...others] = typed.length >= (isLast ? 2 : 4) ? findStemsPrefixed(index, typed, 4) : [];
  if (first !== undefined) return [{ ...token, stem: first, others }];
  const pair = splitUnknown(index, typed);
  if (pair) return pair.map((word) => ({ ...token, typed: word, stem: stemWord(word) }));
  const correctedTo = correctWord(index, typed);
  return correctedTo === undefined
    ? [{ ...token, isUnknown: true }]
    : [{ ...token, stem: stemWord(correctedTo), correctedTo }];
};

/** The distinct stems that say something; all of them when none does. */
const distinct = (tokens: readonly Token[]): string[] => {
  const telling = tokens.filter(({ isTelling }) => isTelling);
  return [...new Set((telling.length > 0 ? telling : tokens).map(({ stem }) => stem))];
};

const replaceSpan = (tokens: readonly Token[], from: number, count: number, stems: readonly string[]): string[] => {
  const put = stems.map((stem): Token => ({ typed: stem, stem, isTelling: true }));
  return distinct(tokens.toSpliced(from, count, ...put));
};

interface Join {
  readonly variant: Variant;
  /** It was typed with a hyphen, or a part of it is a stop word: the parts alone say less. */
  readonly isOne: boolean;
}

/** Neighbours that the book also writes as one word: `on call` as `oncall`. */
const joinNeighbours = (index: SearchIndex, tokens: readonly Token[], written: ReadonlySet<string>): Join[] => {
  const joins: Join[] = [];
  for (const count of [3, 2]) {
    for (let from = 0; from + count <= tokens.length; from += 1) {
      const span = tokens.slice(from, from + count);
      const word = span.map(({ typed }) => typed).join('');
      const stem = stemWord(word);
      if (!hasStem(index, stem)) continue;
      const variant = { stems: replaceSpan(tokens, from, count, [stem]), weight: weights.joined };
      joins.push({ variant, isOne: written.has(word) || span.some(({ isTelling }) => !isTelling) });
    }
  }
  return joins;
};

const listVariants = (index: SearchIndex, tokens: readonly Token[], written: ReadonlySet<string>): Variant[] => {
  const stems = distinct(tokens);
  if (stems.length === 0) return [];
  const joins = joinNeighbours(index, tokens, written);
  const weight = joins.some(({ isOne }) => isOne) ? weights.parts : weights.plain;
  const prefixed = tokens.flatMap(({ others = [] }, place) =>
    others.map((other): Variant => ({ stems: replaceSpan(tokens, place, 1, [other]), weight: weights.prefix })),
  );
  const all = tokens.map((token) => token.correctedTo ?? token.typed);
  const aliases = findAliases(index, all).map(({ from, count, phrase, stems: put }): Variant => {
    const typed = all.slice(from, from + count);
    return {
      stems: replaceSpan(tokens, from, count, put),
      weight: weights.alias,
      correction: { from: typed.join(' '), to: phrase, kind: 'alias' },
      put,
      isLoose: put.length > 1 || count > 1,
    };
  });
  return [{ stems, weight }, ...joins.map(({ variant }) => variant), ...prefixed, ...aliases].slice(0, mostVariants);
};

/** Turns what was typed into the stems to search for, and the other ways to read it. */
export const parseQuery = (index: SearchIndex, query: string): Query => {
  const text = cleanQuery(query);
  const path = readPath(text);
  const typed = splitTyped(index, path.words).slice(0, mostWords);
  const words = joinStopPhrases(typed);
  const tokens = words.flatMap((word, place): Token[] =>
    stopWords.has(word)
      ? [{ typed: word, stem: stemWord(word), isTelling: false }]
      : readWord(index, word, place === words.length - 1),
  );
  const corrected = new Map(
    tokens.map((token) => [token.typed, token.correctedTo ?? (token.others ? token.stem : token.typed)]),
  );
  const telling = tokens.filter(({ isTelling }) => isTelling);
  return {
    text,
    names: listNames(splitTyped(index, path.name).map((word) => corrected.get(word) ?? word)),
    words: typed.map((word) => corrected.get(word) ?? word),
    isSentence: typed.length >= fewestInSentence,
    isBare: telling.length === 0,
    phrases: [...text.matchAll(quoted)].map(([, phrase = '']) => splitWords(phrase)).filter(({ length }) => length > 0),
    variants: listVariants(index, tokens, new Set(splitCompounds(text))),
    corrections: telling.flatMap(({ typed: from, correctedTo: to }) =>
      to === undefined ? [] : [{ from, to, kind: 'spelling' }],
    ),
    known: telling.filter(({ isUnknown, stem }) => !isUnknown && hasStem(index, stem)).map((token) => token.typed),
    unknown: telling.filter(({ isUnknown }) => isUnknown).map((token) => token.typed),
  };
};
