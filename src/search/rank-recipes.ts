import { type Evidence, gatherEvidence } from './gather-evidence.ts';
import type { Query, Variant } from './parse-query.ts';
import { readList } from './postings.ts';
import { rankFields } from './rank-fields.ts';
import type { SearchIndex } from './types.ts';

/**
 * What a recipe must hold of a query's weight, else it is no answer: in all of it, and in its fields with one passage.
 * Less is enough of a long question, which has words to spare; more is needed where the book lacks a word of the
 * query, and everything of what the thesaurus put in.
 */
const gate = { short: 0.55, long: 0.45, lacking: 0.75, alias: 0.9 } as const;

/** Terms that make a query a long one. */
const longQuery = 3;

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

const weighPassages = ({ passages }: Evidence): number => {
  let most = 0;
  let sum = 0;
  for (const share of passages.values()) {
    most = Math.max(most, share);
    sum += share;
  }
  return most + Math.log1p(Math.min(sum, enoughPassages));
};

/** Good enough to tell which recipes are worth Fuse's time. */
const estimate = (evidence: Evidence): number => 2 * evidence.inFields + evidence.held + weighPassages(evidence);

type Allows = (recipe: number) => boolean;

const rankVariant = (index: SearchIndex, variant: Variant, allows: Allows): Found[] => {
  const { weighed, evidence } = gatherEvidence(index, variant.stems);
  const share = weighed.length < longQuery ? gate.short : gate.long;
  const held = weighed.some(({ count }) => count === 0) ? gate.lacking : share;
  const holds = ({ together, inFields }: Evidence): boolean => {
    if (!variant.correction) return together >= share;
    return (variant.isLoose ? inFields : together) >= gate.alias;
  };
  const candidates = [...evidence]
    .filter(([recipe, found]) => found.held >= held && holds(found) && allows(recipe))
    .toSorted(([, a], [, b]) => estimate(b) - estimate(a))
    .slice(0, mostCandidates);
  const texts = new Map(candidates.map(([recipe, { stems }]) => [recipe, stems]));
  const terms = weighed.filter(({ count }) => count > 0);
  return rankFields(index.fields, texts, terms, index.ids.length).flatMap(({ recipe, relevance, fields }) => {
    const found = evidence.get(recipe);
    if (!found) return [];
    const whole = (relevance + passageWeight * weighPassages(found)) * variant.weight * (index.trust[recipe] ?? 1);
    return [{ recipe, relevance: whole, fields, evidence: found, variant, isNamed: false }];
  });
};

const noEvidence: Evidence = { held: 0, inFields: 0, together: 0, passages: new Map(), stems: [] };

/** The recipes that answer a query, best first: those called what was typed, then by relevance. */
export const rankRecipes = (index: SearchIndex, query: Query, allows: Allows): Found[] => {
  const best = new Map<number, Found>();
  for (const variant of query.variants) {
    for (const found of rankVariant(index, variant, allows)) {
      if (found.relevance > (best.get(found.recipe)?.relevance ?? 0)) best.set(found.recipe, found);
    }
  }
  const [variant] = query.variants;
  for (const recipe of variant ? readList(index.names, query.name).filter(allows) : []) {
    const unmatched = { recipe, relevance: 0, fields: ['name'], evidence: noEvidence };
    const found = best.get(recipe) ?? (variant && { ...unmatched, variant });
    if (found) best.set(recipe, { ...found, relevance: found.relevance + nameBonus, isNamed: true });
  }
  return [...best.values()].toSorted((a, b) => b.relevance - a.relevance || a.recipe - b.recipe);
};
