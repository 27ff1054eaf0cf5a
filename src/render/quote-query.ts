/** What a shell takes as it stands. */
const plainWords = /^(?!-)[\p{L}\p{N} :.,-]+$/u;
/** What a shell takes between double quotes. */
const quotable = /^(?!-)[^"$`\\!\p{Cc}]+$/u;
/** Longer ones are not read again. */
const longest = 70;

/** A query as it can be typed again, in quotes where the shell wants them; undefined where it is better not tried. */
export const quoteQuery = (query: string): string | undefined => {
  if (query.length > longest) return undefined;
  if (plainWords.test(query)) return query;
  return quotable.test(query) ? `"${query}"` : undefined;
};
