import { statuses } from '../book/types.ts';
import { collectFields, collectNames, type Fields, headingKind, ownHeading, prepareText } from './fields.ts';
import { splitPassages } from './passages.ts';
import { writeLists } from './postings.ts';
import { type FieldTexts, indexFields } from './rank-fields.ts';
import { stopWords } from './stop-words.ts';
import type { Searchable, SearchIndex } from './types.ts';
import { splitCompounds, splitRuns, stemWord } from './words.ts';

export type { SearchIndex } from './types.ts';

/** How many stems stand in each row of those that set a recipe off from the others. */
const salientRow = 8;

const trustOf = ({ recipe: { status } }: Searchable): number => {
  if (status === 'placeholder') return 0.6;
  if (status === 'rough') return 0.75;
  return status && statuses.indexOf(status) > statuses.indexOf('published') ? 1.02 : 1;
};

/** Kinds of headings that many recipes have, such as `method`: they tell nothing of any of them. */
const findSharedHeadings = (searchables: readonly Searchable[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const { parts } of searchables) {
    for (const kind of new Set(parts.map(({ heading }) => headingKind(heading))))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const many = Math.max(3, Math.sqrt(searchables.length));
  return new Set([...counts].filter(([, count]) => count >= many).map(([kind]) => kind));
};

const innerLink = /\[([^\][\n]+)\]\((?![a-z]+:)[^()\s]+\)/gi;
const fewestLinks = 5;

/**
 * Whether a text only leads to other recipes, as a table of contents or a list of all symptoms does: what it says is
 * said there, so it is found by its name and not by its text.
 */
const onlyLinks = (markdown: string): boolean => {
  let links = 0;
  let linked = 0;
  const rest = markdown.replace(innerLink, (_, text: string) => {
    links += 1;
    linked += text.length;
    return '';
  });
  if (links < fewestLinks) return false;
  const others = rest.replace(/^#.*$/gm, '').replace(/[^\p{L}\p{N}]+/gu, '');
  return linked > 3 * others.length;
};

/** What is known of one recipe once its words are read. */
interface Reading {
  readonly fields: Fields;
  /** How many different stems stand in its text. */
  readonly size: number;
  /** How often each stem, by its number, stands in its text, where it does more than once. */
  readonly repeated: readonly (readonly [number: number, count: number])[];
}

/** The stems of a book as numbers, which are counted faster than words. */
interface Numbered {
  readonly numberOf: (stem: string) => number;
  /** The numbers of the stems of a text, stop words left out. */
  readonly read: (text: string) => readonly number[];
  readonly stems: readonly string[];
  /** The words that were read, stop words left out. */
  readonly words: ReadonlySet<string>;
}

/** In place of the number of a stem. */
const none = -1;
const several = -2;

const numberStems = (): Numbered => {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const words = new Set<string>();
  /** What each run of letters says, for a book has few different ones: one stem, or none, or a list of them. */
  const runs = new Map<string, number>();
  const lists = new Map<string, readonly number[]>();
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    numbers.set(stem, stems.length);
    return stems.push(stem) - 1;
  };
  const readRun = (run: string): number => {
    const telling = splitCompounds(run).filter((word) => !stopWords.has(word));
    for (const word of telling) words.add(word);
    const own = telling.map((word) => numberOf(stemWord(word)));
    const [only = none] = own;
    if (own.length > 1) lists.set(run, own);
    return own.length > 1 ? several : only;
  };
  const read = (text: string): readonly number[] => {
    const found: number[] = [];
    for (const run of splitRuns(text)) {
      let own = runs.get(run);
      if (own === undefined) {
        own = readRun(run);
        runs.set(run, own);
      }
      if (own >= 0) found.push(own);
      else if (own === several) for (const number of lists.get(run) ?? []) found.push(number);
    }
    return found;
  };
  return { numberOf, read, stems, words };
};

/** The stems that stand often in this recipe and in few others, best first. */
const findSalient = (
  repeated: Reading['repeated'],
  spread: readonly number[],
  stems: readonly string[],
  total: number,
): string[] => {
  const weighed = repeated.map(
    ([number, count]) => [stems[number] ?? '', count * Math.log((total + 1) / (spread[number] ?? 1))] as const,
  );
  const best = weighed.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best.slice(0, 2 * salientRow).map(([stem]) => stem);
};

/** Makes the index of a book. Takes time and memory linear in the size of the book. */
export const indexBook = (searchables: readonly Searchable[]): SearchIndex => {
  const shared = findSharedHeadings(searchables);
  const { numberOf, read, stems, words } = numberStems();
  /** By the number of a stem: the places where it stands, and in how many texts. */
  const postings: number[][] = [];
  const spread: number[] = [];
  const names = new Map<string, number[]>();
  const starts: number[] = [];
  let place = 0;

  /** By the number of a stem: the last place that was noted, and its count in the text being read. */
  const last: number[] = [];
  const counts: number[] = [];

  const addPlace = (number: number): void => {
    if (last[number] === place) return;
    last[number] = place;
    const list = postings[number];
    if (list === undefined) postings[number] = [place];
    else list.push(place);
  };

  const readRecipe = (searchable: Searchable, recipe: number): Reading => {
    const { markdown } = searchable;
    const { path, title, summary = '', when, aliases, tags } = searchable.recipe;
    const isList = onlyLinks(markdown);
    const parts = isList ? [] : searchable.parts;
    const fields = collectFields({ ...searchable, parts }, shared);
    for (const text of [path, title, summary, ...when, ...aliases, ...tags, ...parts.map(({ heading }) => heading)])
      read(text);
    for (const name of collectNames(searchable)) {
      const list = names.get(name);
      if (list) list.push(recipe);
      else names.set(name, [recipe]);
    }
    starts.push(place);
    for (const stem of Object.values(fields).flat(2)) addPlace(numberOf(stem));
    place += 1;
    const met: number[] = [];
    for (const { part, text } of isList ? [] : splitPassages(markdown, parts)) {
      for (const number of read(text)) {
        const count = counts[number] ?? 0;
        if (count === 0) met.push(number);
        counts[number] = count + 1;
        addPlace(number);
      }
      if (part) for (const number of read(ownHeading(part.heading, shared))) addPlace(number);
      place += 1;
    }
    const repeated = met.map((number) => [number, counts[number] ?? 0] as const).filter(([, count]) => count > 1);
    for (const number of met) {
      spread[number] = (spread[number] ?? 0) + 1;
      counts[number] = 0;
    }
    return { fields, size: met.length, repeated };
  };

  const readings = searchables.map(readRecipe);
  starts.push(place);
  const texts = readings.map(({ fields, size, repeated }): FieldTexts => {
    const salient = findSalient(repeated, spread, stems, searchables.length);
    return {
      title: prepareText(fields.title),
      name: prepareText(fields.name),
      when: fields.when.map(prepareText),
      aliases: fields.aliases.map(prepareText),
      headings: prepareText(fields.headings),
      summary: prepareText(fields.summary),
      tags: prepareText(fields.tags),
      section: prepareText(fields.section),
      salient: prepareText(salient.slice(0, salientRow)),
      salientToo: prepareText(salient.slice(salientRow)),
      // Only its length is kept.
      text: prepareText(Array.from({ length: size }, () => '-')),
    };
  });
  return {
    ids: searchables.map(({ recipe }) => recipe.id),
    starts,
    trust: searchables.map(trustOf),
    names: writeLists(names),
    postings: writeLists(
      new Map(stems.flatMap((stem, number) => (postings[number] ? [[stem, postings[number]]] : []))),
    ),
    words: `\n${[...words].toSorted().join('\n')}\n`,
    sentences: searchables.map(({ recipe }) => recipe.when),
    fields: indexFields(texts),
  };
};
