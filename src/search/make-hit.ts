import { cutSnippet, markMatches } from './cut-snippet.ts';
import type { Evidence } from './gather-evidence.ts';
import type { Found } from './rank-recipes.ts';
import type { FieldText, Hit, Passage, SearchIndex } from './types.ts';

/** Fields by the names that a person knows: what a file is called is its title, the rows of salient stems are text. */
const shownFields: ReadonlyMap<string, string> = new Map([
  ['name', 'title'],
  ['salient', 'text'],
  ['salientToo', 'text'],
]);

/** Fields that speak for a recipe as a whole. */
const wholeFields = new Set(['title', 'name', 'when', 'aliases']);

/** The prepared texts of some of a recipe's fields. */
export const readFields = ({ fields }: SearchIndex, recipe: number, names: ReadonlySet<string>): string[] => {
  const texts: string[] = [];
  for (const [key, value] of Object.entries(fields.records[recipe]?.$ ?? {})) {
    const list: readonly FieldText[] = 'v' in value ? [value] : value;
    if (names.has(fields.keys[Number(key)]?.id ?? '')) texts.push(...list.map(({ v }) => v));
  }
  return texts;
};

/** Whether a text seems to have a word with one of the stems: a hint at a fraction of the cost of reading its words. */
const seemsToHave = (text: string, stems: ReadonlySet<string>): boolean => {
  const plain = text.toLowerCase().replaceAll('-', '');
  return [...stems].some((stem) => plain.includes(stem.slice(0, Math.max(3, stem.length - 2))));
};

/** Passages that are looked at for the best one. */
const mostLookedAt = 8;

/** Of the first passages that hold most, one that can show it; for a part of a recipe, one whose heading says it. */
const choosePassage = (
  { passages: shares }: Evidence,
  passages: readonly Passage[],
  stems: ReadonlySet<string>,
  isWhole: boolean,
): Passage | undefined => {
  const most = Math.max(0, ...shares.values());
  const places = [...shares].filter(([, share]) => share > most - 1e-9).map(([place]) => place);
  const looked = places.toSorted((a, b) => a - b).slice(0, mostLookedAt);
  let best: Passage | undefined;
  let mostValue = -1;
  for (const passage of looked.flatMap((place) => passages[place] ?? [])) {
    const shows = seemsToHave(passage.text, stems) ? 1 : 0;
    const isNamed = markMatches(passage.part?.heading ?? '', stems).length > 0 ? 1 : 0;
    const value = isWhole ? 2 * shows + isNamed : shows + 2 * isNamed;
    if (value > mostValue) {
      best = passage;
      mostValue = value;
    }
  }
  return best;
};

/** Makes what is shown of a recipe: the part that answers best, and a phrase of it. */
export const makeHit = (index: SearchIndex, found: Found, passages: readonly Passage[]): Hit => {
  const stems = new Set(found.variant.stems);
  const whole = readFields(index, found.recipe, wholeFields);
  const isWhole = found.isNamed || [...stems].every((stem) => whole.some((text) => text.includes(` ${stem} `)));
  const passage = choosePassage(found.evidence, passages, stems, isWhole);
  const { snippet, marks } = cutSnippet((passage ?? passages[0])?.text ?? '', stems);
  return {
    id: index.ids[found.recipe] ?? '',
    ...(passage?.part && !isWhole ? { part: passage.part } : {}),
    snippet,
    marks,
    score: found.relevance / (found.relevance + 1),
    matched: [...new Set(found.fields.map((field) => shownFields.get(field) ?? field))],
  };
};
