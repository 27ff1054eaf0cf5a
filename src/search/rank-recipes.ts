import { type Evidence, gatherEvidence, noEvidence } from './gather-evidence.ts';
import type { Query, Variant } from './parse-query.ts';
import { listKeys, readList } from './postings.ts';
import { rankFields } from './rank-fields.ts';
import { readFields } from './read-fields.ts';
import type { SearchIndex } from './types.ts';
import { stemWord } from './words.ts';

/**
 * What a recipe must hold of a query's weight, else it is no answer: in all of it, and in its fields with one passage.
 * Less is enough of a long question, which has words to spare; more is needed where the book lacks a word of a short
 * one, and everything of what the thesaurus put in.
 */
const gate = { short: 0.65, long: 0.45, lacking: 0.75, alias: 0.9 } as const;

/** Terms that make a query a long one. */
const longQuery = 3;

/** What of the gate a recipe must pass that is no answer, and may still be what was meant. */
const closeEnough = 0.6;

/**
 * In a sentence many a rare word is there by chance, and a word that the book lacks may be one: none weighs more there
 * than if one recipe in eight had it.
 */
const sentenceFewest = 1 / 8;

/** What the place of the words adds to the relevance that Fuse finds in the fields. */
const passageWeight = 0.2;

/** Beyond so many passages more of them say that a recipe is long, not that it is about the query. */
const enoughPassages = 4;

/** More than any relevance: a recipe called what was typed comes first. */
const nameBonus = 100;

const mostCandidates = 100;

/** A recipe that answers a query. */
export interface Found {
  /** Its place in the book. */
  readonly recipe: number;
  /** Above 0, without a bound. */
  readonly relevance: number;
  readonly fields: readonly string[];
  readonly evidence: Evidence;
  /** The reading of the query that it answers best. */
  readonly variant: Variant;
  /** It is called what was typed. */
  readonly isNamed: boolean;
}

/** The places of the words: its passages, and its fields as one more. */
const weighPassages = ({ passages, together, inFields }: Evidence): number => {
  let most = together;
  let sum = inFields;
  for (const share of passages.values()) {
    most = Math.max(most, share);
    sum += share;
  }
  return most + Math.log1p(Math.min(sum, enoughPassages));
};

/** Good enough to tell which recipes are worth Fuse's time. */
const estimate = (evidence: Evidence): number => 2 * evidence.inFields + evidence.held + weighPassages(evidence);

/** Fields that say what a recipe is about. */
const titleFields = new Set(['title', 'name', 'aliases']);

/** What a word in the title adds to its weight in the gate of a short query: a recipe about half of it may answer. */
const titleShare = 0.5;

/** What it adds that a question holds a whole name or alias of the recipe. */
const nameShare = 0.4;

/** What the relevance of such a recipe is multiplied by. */
const nameFactor = 1.5;

/** The longest names that are looked for inside of a question, in words. */
const longestName = 4;

/** Recipes whose whole name or alias stands in a question. */
const findNamed = (index: SearchIndex, { words }: Query): ReadonlySet<number> => {
  const stems = words.map(stemWord);
  const named = new Set<number>();
  for (let from = 0; from < stems.length; from += 1) {
    for (let count = 2; count <= longestName && from + count <= stems.length; count += 1) {
      for (const recipe of readList(index.names, stems.slice(from, from + count).join('-'))) named.add(recipe);
    }
  }
  return named;
};

/** Recipes that are called what was typed; else those whose names begin with it, if it is more than a word. */
const findCalled = (index: SearchIndex, { names, isBare }: Query): number[] => {
  const whole = names.flatMap((name) => readList(index.names, name));
  if (whole.length > 0 || isBare) return [...new Set(whole)];
  const begun = names.filter((name) => name.includes('-')).flatMap((name) => listKeys(index.names, name));
  return [...new Set(begun.flatMap((name) => readList(index.names, name)))];
};

type Allows = (recipe: number) => boolean;

const rankVariant = (
  index: SearchIndex,
  { isSentence }: Query,
  variant: Variant,
  named: ReadonlySet<number>,
  allows: Allows,
  part = 1,
): Found[] => {
  const { weighed, evidence } = gatherEvidence(index, variant.stems, isSentence ? sentenceFewest : 0);
  const share = part * (weighed.length < longQuery ? gate.short : gate.long);
  const put = variant.put && gatherEvidence(index, variant.put).evidence;
  const isLacking = weighed.some(({ count }) => count === 0);
  const needed = isLacking && !isSentence ? part * gate.lacking : share;
  const weighTitle = (recipe: number): number => {
    if (isLacking || put) return 0;
    const name = named.has(recipe) ? nameShare : 0;
    if (weighed.length >= longQuery) return name;
    const titles = readFields(index, recipe, titleFields);
    const inTitle = weighed.filter(({ stem }) => titles.some((text) => text.includes(` ${stem} `)));
    return name + titleShare * inTitle.reduce((sum, one) => sum + one.share, 0);
  };
  const holds = (recipe: number, { held, together }: Evidence): boolean => {
    if (!put) {
      if (held >= needed && together >= share) return true;
      // Most recipes that hold any of it hold too little: their fields need not be read.
      if (held < needed - titleShare && !named.has(recipe)) return false;
      const extra = weighTitle(recipe);
      return held + extra >= needed && together + extra >= share;
    }
    if (held < needed) return false;
    const { inFields = 0, together: near = 0 } = put.get(recipe) ?? {};
    return together >= (weighed.length < longQuery ? gate.alias : share) && (variant.isLoose ? inFields : near) > 0.999;
  };
  const candidates = [...evidence]
    .filter(([recipe, found]) => holds(recipe, found) && allows(recipe))
    .toSorted(([, a], [, b]) => estimate(b) - estimate(a))
    .slice(0, mostCandidates);
  const texts = new Map(candidates.map(([recipe, { stems }]) => [recipe, stems]));
  const terms = weighed.filter(({ count }) => count > 0);
  return rankFields(index.fields, texts, terms, index.ids.length).flatMap(({ recipe, relevance, fields }) => {
    const found = evidence.get(recipe);
    if (!found) return [];
    const factor = variant.weight * (index.trust[recipe] ?? 1) * (named.has(recipe) ? nameFactor : 1);
    const whole = (relevance + passageWeight * weighPassages(found)) * factor;
    return [{ recipe, relevance: whole, fields, evidence: found, variant, isNamed: false }];
  });
};

/** The recipes that answer a query, best first: those called what was typed, then by relevance. */
export const rankRecipes = (index: SearchIndex, query: Query, allows: Allows): Found[] => {
  const best = new Map<number, Found>();
  const named = findNamed(index, query);
  for (const variant of query.variants) {
    for (const found of rankVariant(index, query, variant, named, allows)) {
      if (found.relevance > (best.get(found.recipe)?.relevance ?? 0)) best.set(found.recipe, found);
    }
  }
  const [variant] = query.variants;
  const called = findCalled(index, query);
  for (const recipe of variant ? called.filter(allows) : []) {
    const unmatched = { recipe, relevance: 0, fields: ['name'], evidence: noEvidence };
    const found = best.get(recipe) ?? (variant && { ...unmatched, variant });
    if (found) best.set(recipe, { ...found, relevance: found.relevance + nameBonus, isNamed: true });
  }
  return [...best.values()].toSorted((a, b) => b.relevance - a.relevance || a.recipe - b.recipe);
};

/**
 * For a query without an answer: the recipes that come closest, best first. Of one or two words every recipe that has
 * one would come close, so there are none.
 */
export const rankClosest = (index: SearchIndex, query: Query, allows: Allows): number[] => {
  const [variant] = query.variants;
  if (!variant || query.isBare || variant.stems.length < longQuery) return [];
  return rankVariant(index, query, variant, new Set(), allows, closeEnough)
    .toSorted((a, b) => b.relevance - a.relevance)
    .map(({ recipe }) => recipe);
};
