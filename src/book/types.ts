/** A book and all it holds is plain, readonly, serialisable data. */

/** Health of a recipe, worst first: its place in this list is its rank. */
export const statuses = ['placeholder', 'rough', 'draft', 'published', 'core', 'community'] as const;

export type Status = (typeof statuses)[number];

/** One file of Markdown as it was read. */
export interface Source {
  /** Path below the book's root, with forward slashes. */
  readonly path: string;
  /** Decoded as UTF-8, broken bytes replaced; a byte order mark is taken off. */
  readonly text: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/** A file whose text or front matter could not be used. The rest of the book still can. */
export interface Problem {
  readonly path: string;
  /** One lower-case line. */
  readonly reason: string;
}

/** What is known of a recipe without its text. Every value is cleaned, so that it can be printed as it is. */
export interface Recipe {
  /** What `show` takes: the shortest path, without `.md`, that no other recipe of the book has. */
  readonly id: string;
  /** Path of its file below the book's root, with forward slashes. */
  readonly path: string;
  readonly title: string;
  readonly summary?: string;
  readonly status?: Status;
  /** Symptoms in a reader's own words. */
  readonly when: readonly string[];
  /** Other names that `show` takes. */
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** Sections that list it, its home first. Empty for a recipe that stands at the root. */
  readonly sections: readonly string[];
  /** ISO 8601 dates. */
  readonly updated?: string;
  readonly review?: string;
  /** Its file is the README of a folder: the page of that section. */
  readonly isSectionPage: boolean;
  /** Where its Markdown begins in the text of its file (UTF-16 units): after the front matter and blank lines. */
  readonly start: number;
  /** Size of its file in bytes when it was read. */
  readonly bytes: number;
}

/** Rolled up over all recipes in a section and below, each counted once. */
export interface Health {
  /** The best status of them. Absent when none has one. */
  readonly status?: Status;
  /** How many are at least published. */
  readonly published: number;
  readonly total: number;
}

/** A folder of the book. */
export interface Section {
  /** The folder's name, or the shortest path that no other section has. The root's is empty. */
  readonly id: string;
  /** Path of the folder below the book's root. The root's is empty. */
  readonly path: string;
  readonly title: string;
  /** Id of the recipe that is its page. */
  readonly page?: string;
  /** Ids of the recipes whose home it is, in reading order, its page left out. */
  readonly recipes: readonly string[];
  /** Ids of the recipes from elsewhere that it lists too. */
  readonly also: readonly string[];
  readonly sections: readonly Section[];
  readonly health: Health;
}

export interface Book {
  readonly title: string;
  /** In reading order; each section's page before the rest of the section. */
  readonly recipes: readonly Recipe[];
  /** The tree, from its root. */
  readonly root: Section;
  readonly problems: readonly Problem[];
}
