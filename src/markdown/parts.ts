/** A part of a recipe: from a heading to the next one of the same or a higher level. */
export interface Part {
  /** The anchor that GitHub gives the heading. Unique in its recipe. */
  readonly slug: string;
  /** The heading's text without markup. */
  readonly heading: string;
  /** 1 to 6. */
  readonly depth: number;
  /** Where it begins and ends in the recipe's Markdown, in UTF-16 units; the heading's own line is inside. */
  readonly start: number;
  readonly end: number;
}
