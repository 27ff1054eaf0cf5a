import { statuses } from '../book/types.ts';
import { collectFields, collectNames, type Fields, headingKind, prepareText } from './fields.ts';
import { splitPassages } from './passages.ts';
import { writeLists } from './postings.ts';
import { type FieldTexts, indexFields } from './rank-fields.ts';
import { stopWords } from './stop-words.ts';
import type { Searchable, SearchIndex } from './types.ts';
import { splitCompounds, stemWord } from './words.ts';

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

const addTo = <Key>(lists: Map<Key, number[]>, key: Key, number: number): void => {
  const list = lists.get(key);
  if (!list) lists.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
};

/** What is known of one recipe once its words are read. */
interface Reading {
  readonly fields: Fields;
  /** How often each stem stands in its text. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The stems that stand often in this recipe and in few others, best first. */
const findSalient = (
  counts: ReadonlyMap<string, number>,
  spread: ReadonlyMap<string, number>,
  total: number,
): string[] => {
  const weighed: [string, number][] = [];
  for (const [stem, count] of counts) {
    if (count > 1) weighed.push([stem, count * Math.log((total + 1) / (spread.get(stem) ?? 1))]);
  }
  const best = weighed.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best.slice(0, 2 * salientRow).map(([stem]) => stem);
};

/** Makes the index of a book. Takes time and memory linear in the size of the book. */
export const indexBook = (searchables: readonly Searchable[]): SearchIndex => {
  const shared = findSharedHeadings(searchables);
  const postings = new Map<string, number[]>();
  const spread = new Map<string, number>();
  const names = new Map<string, number[]>();
  /** The stem of each word met; empty for a stop word. */
  const stems = new Map<string, string>();
  const starts: number[] = [];
  let place = 0;

  const read = (text: string): string[] => {
    const found: string[] = [];
    for (const word of splitCompounds(text)) {
      let stem = stems.get(word);
      if (stem === undefined) {
        stem = stopWords.has(word) ? '' : stemWord(word);
        stems.set(word, stem);
      }
      if (stem !== '') found.push(stem);
    }
    return found;
  };

  const readRecipe = (searchable: Searchable, recipe: number): Reading => {
    const { markdown, parts } = searchable;
    const { path, title, summary = '', when, aliases, tags } = searchable.recipe;
    const fields = collectFields(searchable, shared);
    read([path, title, summary, ...when, ...aliases, ...tags, ...parts.map(({ heading }) => heading)].join('\n'));
    for (const name of collectNames(searchable)) addTo(names, name, recipe);
    starts.push(place);
    for (const stem of Object.values(fields).flat(2)) addTo(postings, stem, place);
    place += 1;
    const counts = new Map<string, number>();
    for (const passage of splitPassages(markdown, parts)) {
      for (const stem of read(passage.text)) {
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        addTo(postings, stem, place);
      }
      for (const stem of read(passage.part?.heading ?? '')) addTo(postings, stem, place);
      place += 1;
    }
    for (const stem of counts.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
    return { fields, counts };
  };

  const readings = searchables.map(readRecipe);
  starts.push(place);
  const texts = readings.map(({ fields, counts }): FieldTexts => {
    const salient = findSalient(counts, spread, searchables.length);
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
      text: prepareText([...counts.keys()]),
    };
  });
  const words = [...stems].flatMap(([word, stem]) => (stem === '' ? [] : [word]));
  return {
    ids: searchables.map(({ recipe }) => recipe.id),
    starts,
    trust: searchables.map(trustOf),
    names: writeLists(names),
    postings: writeLists(postings),
    words: `\n${words.toSorted().join('\n')}\n`,
    fields: indexFields(texts),
  };
};
