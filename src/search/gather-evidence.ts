import { readList } from './postings.ts';
import type { SearchIndex } from './types.ts';

/** What the postings say of one recipe. Shares are of the query's weight, from 0 to 1. */
export interface Evidence {
  /** What it holds anywhere. */
  readonly held: number;
  /** What its short fields hold. */
  readonly inFields: number;
  /** The most that its short fields and one passage hold between them. */
  readonly together: number;
  /** Shares of its passages that hold anything, by their place after the fields' one. */
  readonly passages: ReadonlyMap<number, number>;
  /** Stems that its passages hold. */
  readonly stems: readonly string[];
}

export const noEvidence: Evidence = { held: 0, inFields: 0, together: 0, passages: new Map(), stems: [] };

export interface WeighedStem {
  readonly stem: string;
  /** In how many recipes it stands. */
  readonly count: number;
  /** Its share of the query's weight: rare words weigh more. */
  readonly share: number;
}

interface Draft {
  held: number;
  together: number;
  inFields: number;
  /** What passages hold that the short fields do not. */
  readonly beside: Map<number, number>;
  passages: Map<number, number>;
  stems: string[];
}

/** The recipe that holds each of the ascending places. */
function* walkRecipes(
  { starts }: SearchIndex,
  places: readonly number[],
): Generator<readonly [recipe: number, place: number]> {
  let recipe = 0;
  for (const place of places) {
    while ((starts[recipe + 1] ?? Infinity) <= place) recipe += 1;
    yield [recipe, place - (starts[recipe] ?? 0)];
  }
}

/**
 * Reads the places of stems: how much each weighs, and what every recipe that has any of them holds.
 *
 * @param fewest share of the recipes that a stem is taken to stand in at least, so that no rare one outweighs the rest
 */
export const gatherEvidence = (
  index: SearchIndex,
  stems: readonly string[],
  fewest = 0,
): { weighed: readonly WeighedStem[]; evidence: ReadonlyMap<number, Evidence> } => {
  const total = index.ids.length;
  const lists = stems.map((stem) => {
    const walked = [...walkRecipes(index, readList(index.postings, stem))];
    const count = new Set(walked.map(([recipe]) => recipe)).size;
    const taken = Math.max(count, fewest * total);
    return { stem, walked, count, mass: Math.log(1 + (total - taken + 0.5) / (taken + 0.5)) };
  });
  const whole = lists.reduce((sum, { mass }) => sum + mass, 0);
  const drafts = new Map<number, Draft>();
  for (const { stem, walked, mass } of lists) {
    const share = mass / whole;
    let last = -1;
    let inFields = false;
    for (const [recipe, place] of walked) {
      const draft = drafts.get(recipe) ?? {
        held: 0,
        inFields: 0,
        together: 0,
        beside: new Map<number, number>(),
        passages: new Map<number, number>(),
        stems: [],
      };
      drafts.set(recipe, draft);
      if (recipe !== last) {
        draft.held += share;
        inFields = place === 0;
        if (inFields) draft.inFields += share;
      }
      last = recipe;
      if (place === 0) continue;
      if (draft.stems.at(-1) !== stem) draft.stems.push(stem);
      draft.passages.set(place - 1, (draft.passages.get(place - 1) ?? 0) + share);
      if (!inFields) draft.beside.set(place - 1, (draft.beside.get(place - 1) ?? 0) + share);
    }
  }
  for (const draft of drafts.values()) draft.together = draft.inFields + Math.max(0, ...draft.beside.values());
  return { weighed: lists.map(({ stem, count, mass }) => ({ stem, count, share: mass / whole })), evidence: drafts };
};
