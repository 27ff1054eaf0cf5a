import { exitCodes } from '../errors.ts';
import { type Command, commonOptions, layoutOptions, type Outcome, type Request } from './command.ts';
import { nameProblems } from './name-problems.ts';
import { requireSection } from './require-found.ts';
import { createFilter, isEmptySection, summarizeSection } from './summarize.ts';

/** The tree of one section, or of the whole book. */
const showTree = async (name: string | undefined, { options, openBook }: Request): Promise<Outcome> => {
  const { book, folder } = await openBook();
  const allows = await createFilter(book, options);
  const section = name === undefined ? book.root : await requireSection(book, name, 'cookbook tree ');
  const root = summarizeSection(section, book, folder, allows);
  const notices = nameProblems(book.problems, options);
  if (!isEmptySection(root)) return { view: { kind: 'tree', root }, notices };
  return {
    view: { kind: 'tree', root },
    exitCode: exitCodes.notFound,
    notices: [...notices, 'no recipe passes: fewer filters, or --all for placeholders too'],
  };
};

const treeOptions: Command['options'] = [
  ...commonOptions,
  ...layoutOptions,
  'json',
  'pager',
  'in',
  'tag',
  'status',
  'all',
  'limit',
];

export const tree: Command = {
  name: 'tree',
  arguments: '[section]',
  summary: 'the book as a tree, with the health of every section',
  options: treeOptions,
  examples: [
    ['cookbook tree', 'the whole book'],
    ['cookbook tree hiring', 'one section and what is below it'],
    ['cookbook tree --status published', 'only what is at least published'],
  ],
  run: (request) => showTree(request.args[0], request),
};

const createBranch = (name: string, summary: string): Command => ({
  name,
  arguments: '',
  summary,
  options: treeOptions,
  section: name,
  examples: [
    [`cookbook ${name}`, 'the tree'],
    [`cookbook show ${name}`, "the section's own page"],
  ],
  run: (request) => showTree(name, request),
});

export const leadership = createBranch('leadership', "the leadership tree: everybody's recipes");
export const management = createBranch('management', 'the management tree: recipes for people managers');
