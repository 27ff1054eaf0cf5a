import { statuses, type Health, type Recipe, type Status } from './types.ts';

/** Signs that older books put beside a title or a link, with or without U+FE0F. */
const signs: readonly (readonly [sign: string, status: Status])[] = [
  ['\u{1f6ab}', 'placeholder'],
  ['\u26a0', 'rough'],
  ['\u{1f6a7}', 'rough'],
  ['\u{1f4cb}', 'rough'],
  ['\u2622', 'draft'],
  ['\u2705', 'published'],
  ['\u2747', 'core'],
  ['\u2733', 'community'],
];

const publishedRank = statuses.indexOf('published');

export const rankOf = (status: Status | undefined): number => (status ? statuses.indexOf(status) : -1);

const isPublished = (status: Status | undefined): boolean => rankOf(status) >= publishedRank;

/** Placeholders are kept out of lists unless asked for. */
export const isPlaceholder = (status: Status | undefined): boolean => status === 'placeholder';

export const readStatus = (word: string): Status | undefined =>
  statuses.find((status) => status === word.toLowerCase());

export const hasSign = (text: string): boolean => signs.some(([sign]) => text.includes(sign));

/** The first sign in a line of text, and the text without any sign. */
export const takeSign = (text: string): { readonly status?: Status; readonly text: string } => {
  const found = signs.filter(([sign]) => text.includes(sign)).toSorted(([a], [b]) => text.indexOf(a) - text.indexOf(b));
  if (found.length === 0) return { text };
  const bare = found.reduce((rest, [sign]) => rest.replaceAll(`${sign}\ufe0f`, '').replaceAll(sign, ''), text);
  const [first] = found;
  return { text: bare.replace(/\s+/g, ' ').trim(), ...(first && { status: first[1] }) };
};

const unfinished = /^(?:unorgani[sz]ed|scratch|raw|todo|tbd|wip)\b/i;

/**
 * What a text without any mark gives away by itself: an empty one is a placeholder, notes and stubs are rough. Anything
 * else stays unmarked: that it is good is not for a program to assume.
 */
export const guessStatus = (markdown: string, headings: readonly string[]): Status | undefined => {
  const body = markdown.trim();
  if (body === '' || /^#[^\r\n]*$/.test(body)) return 'placeholder';
  const below = headings.slice(1);
  const notes = below.filter((heading) => unfinished.test(heading)).length;
  return body.length < 300 || (below.length > 0 && notes * 2 > below.length) ? 'rough' : undefined;
};

/** A text without a mark is more than a placeholder: next to one it leaves the section unmarked. */
const worth = (status: Status | undefined): number => (status === undefined ? 0.5 : rankOf(status));

/** Rolls up: the best status, since that is what a reader can get here, and the count that says how much of it. */
export const rollUp = (recipes: readonly Recipe[]): Health => {
  const best = recipes.toSorted((a, b) => worth(b.status) - worth(a.status))[0]?.status;
  const published = recipes.filter(({ status }) => isPublished(status)).length;
  return { ...(best && { status: best }), published, total: recipes.length };
};
