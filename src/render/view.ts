import type { Health, Status } from '../book/types.ts';
import type { Part } from '../markdown/parts.ts';
import type { Token } from '../markdown/lex.ts';
import type { Correction } from '../search/types.ts';

/**
 * What a command found, as plain data; a format turns it into text. The fields of these types are the documented JSON:
 * they are only ever added to.
 */
export type View = FrontView | RecipeView | HitsView | TreeView | ListView | TextView | FileView;

export type ViewKind = View['kind'];

export type ViewOf<Kind extends ViewKind> = Extract<View, { readonly kind: Kind }>;

export interface RecipeSummary {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly status?: Status;
  /** Below the book's root, with forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Sections that list it, its home first. */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
}

export interface ShownLink {
  readonly text: string;
  readonly href: string;
  /** What `show` takes, for a link to another recipe of the book. */
  readonly id?: string;
}

/** One recipe, or one part of it, to be read. */
export interface ShownRecipe {
  /** Absent for text from standard input. */
  readonly summary?: RecipeSummary;
  readonly authors?: readonly string[];
  readonly updated?: string;
  /** The date after which its facts are to be checked, once that has passed. */
  readonly overdue?: string;
  /** Titles of the sections above it, the outermost first. */
  readonly place?: readonly string[];
  /** The slug of the part, when it is not the whole recipe. */
  readonly part?: string;
  readonly markdown: string;
  readonly parts: readonly Part[];
  readonly links: readonly ShownLink[];
  /** What it is set from on a screen; absent when the format does not set it. */
  readonly tokens?: readonly Token[];
  /** The section with all it holds, when this is its page. */
  readonly contents?: TreeSection;
}

export interface RecipeView {
  readonly kind: 'recipe';
  readonly recipes: readonly ShownRecipe[];
}

export interface ShownHit extends RecipeSummary {
  readonly part?: { readonly slug: string; readonly heading: string };
  readonly snippet: string;
  /** Where the matches are in the snippet, in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
  readonly score: number;
  readonly matched: readonly string[];
}

export interface HitsView {
  readonly kind: 'hits';
  readonly query: string;
  readonly corrections: readonly Correction[];
  /** How many were asked for; absent when nobody said. */
  readonly limit?: number;
  /** Best first. */
  readonly results: readonly ShownHit[];
}

export interface TreeRecipe extends RecipeSummary {
  /** It is at home in another section and listed here too. */
  readonly crossListed: boolean;
}

export interface TreeSection {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  /** Id of the recipe that is its page. */
  readonly page?: string;
  readonly health: Health;
  readonly recipes: readonly TreeRecipe[];
  readonly sections: readonly TreeSection[];
}

export interface TreeView {
  readonly kind: 'tree';
  readonly root: TreeSection;
}

export interface ListView {
  readonly kind: 'list';
  readonly recipes: readonly RecipeSummary[];
}

export interface FrontView {
  readonly kind: 'front';
  readonly title: string;
  readonly summary?: string;
  readonly health: Health;
  /** Recipes that stand in no section. */
  readonly recipes: readonly TreeRecipe[];
  readonly sections: readonly TreeSection[];
  /** Sentences to start from, each with the recipe that answers it. */
  readonly symptoms: readonly { readonly when: string; readonly id: string }[];
  readonly commands: readonly { readonly usage: string; readonly summary: string }[];
}

/** Text that is printed as it is. */
export interface TextView {
  readonly kind: 'text';
  readonly text: string;
}

/** A file whose bytes are printed as they are. */
export interface FileView {
  readonly kind: 'file';
  readonly file: string;
}
