import Fuse from 'fuse.js';
import { fieldWeights } from './fields.ts';
import type { FieldIndex, FieldRecord, FieldText } from './types.ts';

/** The texts of one recipe by field, each ` stem stem `. */
export type FieldTexts = Readonly<Partial<Record<keyof typeof fieldWeights, string | readonly string[]>>>;

const weights = Object.entries(fieldWeights).map(([name, weight]) => ({ name, weight }));
const textKey = weights.findIndex(({ name }) => name === 'text');

/**
 * Fuse's index over the fields of all recipes, in their order. Of the field `text` only the norm for its length is
 * kept: what stands in it is known from the postings.
 */
export const indexFields = (texts: readonly FieldTexts[]): FieldIndex => {
  const { keys, records } = Fuse.createIndex(weights, texts).toJSON();
  return {
    keys: keys.map(({ id, path, src, weight }) => ({ id, path, src, weight })),
    records: records.map(({ i, $ }) => {
      const text = $?.[textKey];
      return { i, $: text && 'n' in text ? { ...$, [textKey]: { v: '', n: text.n } } : { ...$ } };
    }),
  };
};

export interface Term {
  readonly stem: string;
  /** How many recipes have it. */
  readonly count: number;
}

export interface FieldMatch {
  /** Place of the recipe in the book. */
  readonly recipe: number;
  /** Evidence that the recipe is about the terms: above 0, without a bound, additive over fields. */
  readonly relevance: number;
  readonly fields: readonly string[];
}

/** Keeps of a field only the texts that a term stands in: the others would not change the score, and cost time. */
const keepMatching = (
  value: FieldText | readonly FieldText[],
  terms: readonly string[],
): FieldText | FieldText[] | undefined => {
  const matches = ({ v }: FieldText): boolean => terms.some((term) => v.includes(term));
  if ('v' in value) return matches(value) ? value : undefined;
  const kept = value.filter(matches);
  return kept.length > 0 ? kept : undefined;
};

interface Projection {
  readonly i: number;
  readonly $: Record<number, FieldText | FieldText[]>;
}

const projectRecord = ({ i, $ }: FieldRecord, terms: readonly string[], found: readonly string[]): Projection => {
  const kept: Projection['$'] = {};
  for (const [key, value] of Object.entries($)) {
    const place = Number(key);
    const whole = place === textKey && 'n' in value ? { v: found.join(''), n: value.n } : value;
    const matching = keepMatching(whole, terms);
    if (matching) kept[place] = matching;
  }
  return { i, $: kept };
};

/**
 * Has Fuse rank recipes by their fields. Each term is a whole stem, weighed by how rare it is in the book; Fuse's own
 * count of that, over what it is handed here, is replaced by the one over all recipes.
 *
 * @param candidates places of recipes, with the stems that their text has
 * @param total number of recipes in the book
 */
export const rankFields = (
  index: FieldIndex,
  candidates: ReadonlyMap<number, readonly string[]>,
  terms: readonly Term[],
  total: number,
): FieldMatch[] => {
  const patterns = terms.map(({ stem }) => ` ${stem} `);
  const records: Projection[] = [];
  for (const [recipe, stems] of candidates) {
    const record = index.records[recipe];
    if (record)
      records.push(
        projectRecord(
          record,
          patterns,
          stems.map((stem) => ` ${stem} `),
        ),
      );
  }
  const keys = index.keys.map((key) => ({ ...key, path: [...key.path], src: key.id }));
  const fuse = new Fuse<number>(
    [],
    {
      keys: weights,
      useTokenSearch: true,
      tokenize: (text) => text.split('\n'),
      threshold: 0,
      isCaseSensitive: true,
      includeScore: true,
    },
    Fuse.parseIndex({ keys, records: records.map(({ $ }, i) => ({ i, $ })) }),
  );
  const counts = new Map(terms.map(({ count }, place) => [patterns[place] ?? '', count]));
  // oxlint-disable-next-line no-underscore-dangle -- Fuse keeps no statistics in its index, and has no other way to give them
  fuse._invertedIndex = { fieldCount: total, df: counts, docFieldCount: new Map(), docTermFieldHits: new Map() };
  return fuse.search(patterns.join('\n')).map(({ refIndex, score = 1 }) => {
    const record = records[refIndex];
    return {
      recipe: record?.i ?? 0,
      relevance: -Math.log(Math.max(score, Number.MIN_VALUE)),
      fields: Object.keys(record?.$ ?? {}).map((key) => index.keys[Number(key)]?.id ?? ''),
    };
  });
};
