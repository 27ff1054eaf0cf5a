import type { Book, Recipe } from '../book/types.ts';
import type { Link } from '../markdown/links.ts';
import type { Token } from '../markdown/lex.ts';
import type { Part } from '../markdown/parts.ts';
import type { SearchIndex } from '../search/index-book.ts';
import type { Passage } from '../search/types.ts';

/** What is compiled of one recipe's text. Plain, serialisable data. */
export interface Content {
  readonly parts: readonly Part[];
  readonly links: readonly Link[];
  readonly tokens: readonly Token[];
  /** Why the text could not be set and is shown plainly, one lower-case line. */
  readonly trouble?: string;
}

export interface SearchableBook {
  readonly index: SearchIndex;
  /** The passages of one recipe, by its id. */
  readonly passages: (id: string) => readonly Passage[];
}

/**
 * A book as commands know it, whether it was compiled with the package or in memory a moment ago. The catalogue is
 * there at once; everything else is read when it is asked for, one recipe at a time.
 */
export interface CompiledBook {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly book: Book;
  /** A recipe's Markdown as it stands in its file, from its heading on. */
  readonly readMarkdown: (recipe: Recipe) => Promise<string>;
  readonly readContent: (recipe: Recipe) => Promise<Content>;
  readonly openSearch: () => Promise<SearchableBook>;
}
