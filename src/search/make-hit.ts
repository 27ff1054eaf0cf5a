import { cutSnippet } from './cut-snippet.ts';
import type { Evidence } from './gather-evidence.ts';
import type { Found } from './rank-recipes.ts';
import type { FieldText, Hit, Passage, SearchIndex } from './types.ts';
import { splitCompounds, stemWord } from './words.ts';

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

/** Of the passages that hold most, the first whose heading says most of it. */
const choosePassage = (
  { passages: shares }: Evidence,
  passages: readonly Passage[],
  stems: ReadonlySet<string>,
): Passage | undefined => {
  const most = Math.max(0, ...shares.values());
  let best: Passage | undefined;
  let bestNamed = -1;
  for (const [place, share] of [...shares].toSorted(([a], [b]) => a - b)) {
    const passage = passages[place];
    if (!passage || share < most - 1e-9) continue;
    const named = splitCompounds(passage.part?.heading ?? '').filter((word) => stems.has(stemWord(word))).length;
    if (named > bestNamed) {
      best = passage;
      bestNamed = named;
    }
  }
  return best;
};

/** Makes what is shown of a recipe: the part that answers best, and a phrase of it. */
export const makeHit = (index: SearchIndex, found: Found, passages: readonly Passage[]): Hit => {
  const stems = new Set(found.variant.stems);
  const passage = choosePassage(found.evidence, passages, stems);
  const whole = readFields(index, found.recipe, wholeFields);
  const isWhole = found.isNamed || [...stems].every((stem) => whole.some((text) => text.includes(` ${stem} `)));
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
