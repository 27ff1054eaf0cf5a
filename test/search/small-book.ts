import type { Recipe } from '../../src/book/types.ts';
import { outlineMarkdown } from '../../src/markdown/outline.ts';
import { indexBook } from '../../src/search/index-book.ts';
import { splitPassages } from '../../src/search/passages.ts';
import { searchBook } from '../../src/search/search.ts';
import type { Searchable, SearchIndex, SearchResult } from '../../src/search/types.ts';

/** A recipe with its text: everything but the path may be left out. */
export const makeSearchable = (path: string, markdown: string, known: Partial<Recipe> = {}): Searchable => {
  const names = path.replace(/\.md$/, '').split('/');
  const isSectionPage = names.at(-1) === 'README';
  const id = names.at(isSectionPage ? -2 : -1) ?? path;
  const parts = outlineMarkdown(markdown);
  const recipe: Recipe = {
    id,
    path,
    title: parts[0]?.heading ?? id,
    when: [],
    aliases: [],
    tags: [],
    authors: [],
    sections: names.slice(-2, -1),
    isSectionPage,
    start: 0,
    bytes: markdown.length,
    ...known,
  };
  return { recipe, markdown, parts };
};

export interface SearchableBook {
  readonly index: SearchIndex;
  readonly search: (query: string, options?: { limit?: number; allows?: (id: string) => boolean }) => SearchResult;
  /** The ids of the hits, best first. */
  readonly ids: (query: string) => string[];
}

/** Compiles a book for searching. Its index makes the way through JSON, as that of the bundled book does. */
export const makeBook = (searchables: readonly Searchable[]): SearchableBook => {
  const index: SearchIndex = JSON.parse(JSON.stringify(indexBook(searchables)));
  const passages = new Map(
    searchables.map(({ recipe, markdown, parts }) => [recipe.id, splitPassages(markdown, parts)]),
  );
  const search: SearchableBook['search'] = (query, options) =>
    searchBook(index, query, { limit: 10, passages: (id) => passages.get(id) ?? [], ...options });
  return { index, search, ids: (query) => search(query).hits.map(({ id }) => id) };
};

/** The snippet with its marks as brackets. */
export const showMarks = ({ snippet, marks }: SearchResult['hits'][number]): string =>
  marks
    .toReversed()
    .reduce((text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, snippet);

const method = (text: string): string => `\n\n## Method\n\n${text}\n\n## How it goes wrong\n\nIt is put off.\n`;

export const smallBook = makeBook([
  makeSearchable(
    'leadership-vs-management/README.md',
    `# Leadership vs management\n\nManagement improves the hill, leadership changes which hill.${method('Ask two questions.')}`,
    { aliases: ['leader vs manager'], status: 'published' },
  ),
  makeSearchable(
    'leadership-vs-management/leadership-as-a-landscape.md',
    `# Explanation: hills, valleys and fog\n\nA team climbs until every step leads down: a local optimum.${method('Draw the valley before you cross it.')}`,
    { status: 'published', when: ['A sound change met fury'] },
  ),
  makeSearchable('management/hiring/README.md', '# Hiring\n\nWho to let in, and how we find out.\n', {
    status: 'published',
  }),
  makeSearchable(
    'management/hiring/role-scorecard.md',
    `# Write the role scorecard first\n\nA scorecard says what must be true a year after hiring.${method('Owners score the card. Hiring starts when they agree.')}`,
    { status: 'published', summary: 'One card before the first interview', aliases: ['job description'] },
  ),
  makeSearchable(
    'management/hiring/reject-candidates.md',
    `# Say no to candidates\n\nA no within two days is kind.${method('Write the same evening.')}\n## Template: the rejection letter\n\nDear NAME, thank you for the afternoon. We will not go on.\n`,
    { status: 'published' },
  ),
  makeSearchable(
    'management/growing/one-on-ones.md',
    `# Run one-on-ones that are not status meetings\n\nTheir agenda, your promises.${method('Open with the promises that you have not kept.')}`,
    { status: 'published', when: ['My 1:1s are pleasant and change nothing'], aliases: ['1:1', '1on1', 'one on one'] },
  ),
  makeSearchable(
    'management/growing/delegation.md',
    `# Delegate with levels\n\nSay how much is theirs.${method('Name the level before the work begins.')}`,
    { status: 'published', when: ['I get a copy of my own plan'] },
  ),
  makeSearchable(
    'management/growing/delegation-notes.md',
    `# Delegate with levels: notes\n\nSay how much is theirs.${method('Name it.')}`,
    {
      status: 'placeholder',
      when: ['I get a copy of my own plan'],
    },
  ),
  makeSearchable(
    'management/leaving/redundancies.md',
    `# Run a redundancy round you can look back on\n\nSay it once, and early.${method('Tell everybody on one morning.')}`,
    { status: 'published' },
  ),
  makeSearchable(
    'management/winning/on-call.md',
    `# Start an on-call rotation\n\nNobody carries the pager twice in a row.${method('Call the roster what it is.')}`,
    { status: 'published' },
  ),
  makeSearchable(
    'tools/consultative-selling.md',
    `# Consultative selling\n\nAsk before you offer. It works on a candidate, and on a CEO.${method('Find out what hurts; sell only that.')}`,
    { status: 'published', tags: ['offers'] },
  ),
  makeSearchable(
    'tools/visualization.md',
    `# Draw it: visualisation\n\nA picture settles what an hour of talk does not. Don’t colour\nit in.${method('Draw two axes.')}`,
    { status: 'published' },
  ),
]);
