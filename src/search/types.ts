import type { Recipe } from '../book/types.ts';
import type { Part } from '../markdown/parts.ts';

/** What the index is made from: one recipe with its text. */
export interface Searchable {
  readonly recipe: Recipe;
  /** From its heading on, without front matter. */
  readonly markdown: string;
  readonly parts: readonly Part[];
}

/** A stretch of a recipe's text, as plain words: what a snippet is cut from. */
export interface Passage {
  /** The part it stands in; absent before the first heading. */
  readonly part?: { readonly slug: string; readonly heading: string };
  /** Without markup: a line for each paragraph, part of a list, row of a table (after a tab), line of a fence (too). */
  readonly text: string;
}

/** What Fuse made of the short fields of all recipes, as it serialises itself. */
export interface FieldIndex {
  readonly keys: readonly FieldKey[];
  readonly records: readonly FieldRecord[];
}

export interface FieldKey {
  readonly id: string;
  readonly path: readonly string[];
  readonly src: string | readonly string[];
  readonly weight: number;
}

export interface FieldRecord {
  /** The recipe's place among the ids. */
  readonly i: number;
  /** By the place of the field among the keys: its prepared text and Fuse's norm for its length. */
  readonly $: Readonly<Record<number, FieldText | readonly FieldText[]>>;
}

export interface FieldText {
  readonly v: string;
  readonly n: number;
  /** The place in a list of texts. */
  readonly i?: number;
}

/**
 * All that a search reads of a book. Plain data, made when the book is compiled; it holds stems and where they stand,
 * not the text. Every recipe owns a run of places: the first stands for its short fields, the others for its passages.
 */
export interface SearchIndex {
  readonly ids: readonly string[];
  /** The first place of each recipe, and after the last one the number of all places. */
  readonly starts: readonly number[];
  /** What the relevance of each recipe is multiplied by, for its health. */
  readonly trust: readonly number[];
  /** Lines `NAME RECIPE...`: stems of a name joined by hyphens, and the recipes called so. Bounded by newlines. */
  readonly names: string;
  /** Lines `STEM PLACE...`: each place in base 36 as the distance from the one before. Bounded by newlines. */
  readonly postings: string;
  /** The distinct folded words of the book, sorted, each on a line. Bounded by newlines. */
  readonly words: string;
  /** The symptoms of each recipe as they are written, to be shown and to be matched as sentences. */
  readonly sentences: readonly (readonly string[])[];
  readonly fields: FieldIndex;
}

/** What the query became on its way to the index. */
export interface Correction {
  readonly from: string;
  readonly to: string;
  readonly kind: 'spelling' | 'alias';
}

/** One recipe that answers, with its best part. */
export interface Hit {
  readonly id: string;
  /** Absent when the recipe as a whole answers, or its text before the first heading. */
  readonly part?: { readonly slug: string; readonly heading: string };
  /** A readable phrase, without markup. */
  readonly snippet: string;
  /** Where the matches are in the snippet: begin and end, in UTF-16 units, in order, not overlapping. */
  readonly marks: readonly (readonly [number, number])[];
  /** Above 0, at most 1; higher is better. Comparable within one search only. */
  readonly score: number;
  /** The fields that matched: title, when, aliases, tags, summary, headings, section, text. */
  readonly matched: readonly string[];
}

export interface SearchResult {
  readonly query: string;
  readonly corrections: readonly Correction[];
  /** Best first. */
  readonly hits: readonly Hit[];
  /** With no hits: the words of the book that are nearest to those of the query. */
  readonly nearest: readonly string[];
  /** With no hits: the ids of recipes that hold some of the query. */
  readonly closest: readonly string[];
}
