import { CookbookError, exitCodes } from '../errors.ts';
import type { Book } from '../book/types.ts';
import { cleanLine } from '../markdown/clean.ts';
import type { ShownHit, ShownRecipe } from '../render/view.ts';
import type { Correction, Hit, SearchResult } from '../search/types.ts';
import { type Command, commonOptions, layoutOptions, type Options, type Request } from './command.ts';
import { nameProblems } from './name-problems.ts';
import { showRecipe } from './show-recipe.ts';
import { createFilter, summarize } from './summarize.ts';

const usualLimit = 10;
/** As many as a line holds. */
const mostSections = 8;

const describeCorrections = (corrections: readonly Correction[]): string[] =>
  corrections.map(({ from, to, kind }) =>
    kind === 'spelling' ? `showing results for "${to}", not "${from}"` : `showing results for "${to}" too`,
  );

const describeNothing = ({ nearest, closest, query }: SearchResult, book: Book): string[] => {
  const asked = new Set(query.toLowerCase().split(/\s+/));
  const known = nearest.filter((word) => asked.has(word));
  const others = nearest.filter((word) => !asked.has(word));
  const sections = book.root.sections.map(({ id }) => id).slice(0, mostSections);
  return [
    ...(closest.length > 0 ? [`closest to it: ${closest.map((id) => `cookbook show ${id}`).join(', ')}`] : []),
    ...(known.length > 0 && asked.size > 1
      ? [`try a part of it: ${known.map((word) => `cookbook search ${word}`).join(', ')}`]
      : []),
    ...(others.length > 0 ? [`the nearest words of the book: ${others.join(', ')}`] : []),
    ...(closest.length === 0 && sections.length > 0
      ? [`sections to look in: ${sections.join(', ')} (cookbook list SECTION)`]
      : []),
  ];
};

const nameOf = ({ id, part }: Hit): string => (part ? `${id}#${part.slug}` : id);

const openHit = async (request: Request, hits: readonly Hit[], rank: number) => {
  const hit = hits[rank - 1];
  if (!hit) {
    throw new CookbookError({
      subject: `--open=${rank}`,
      message: hits.length === 1 ? 'there is one hit' : `there are ${hits.length} hits`,
      hint: 'the same search without --open lists them',
      exitCode: exitCodes.notFound,
    });
  }
  return showRecipe(await request.openBook(), nameOf(hit), 'cookbook show ', request);
};

const describePart = ({ part, summary }: ShownRecipe): string[] =>
  part !== undefined && summary ? [`a part; the whole recipe: cookbook show ${summary.id}`] : [];

/** A number after `--open` is a word of the query, which is seldom what was meant. */
const describeNumber = ({ args, options }: Request): string[] =>
  options.open === 1 && args.length > 1 && /^\d+$/.test(args[0] ?? '')
    ? [`searched for "${args.join(' ')}"; to open hit ${args[0]}: --open=${args[0]}`]
    : [];

const describeFilters = ({ in: section, tag, status }: Options): string => {
  const filters = Object.entries({ in: section, tag, status }).filter(([, value]) => value !== undefined);
  return filters.length === 0 ? '' : ` with ${filters.map(([name, value]) => `--${name} ${value}`).join(' ')}`;
};

export const search: Command = {
  name: 'search',
  arguments: '<query...>',
  summary: 'the recipes that answer, best first',
  options: [...commonOptions, ...layoutOptions, 'json', 'null', 'in', 'tag', 'status', 'all', 'limit', 'open', 'pager'],
  examples: [
    ['cookbook search hiring', 'by topic'],
    ['cookbook search my 1:1s change nothing', 'by what hurts'],
    ['cookbook search --open scorecard', 'read the best hit at once'],
  ],
  run: async (request) => {
    const { args, options, openBook } = request;
    if (args.join('').trim() === '') {
      throw new CookbookError({
        subject: 'query',
        message: 'is empty',
        hint: 'try cookbook search --help',
        exitCode: exitCodes.trouble,
      });
    }
    const compiled = await openBook();
    const { book, folder } = compiled;
    const filter = await createFilter(book, options);
    const recipes = new Map(book.recipes.filter(filter).map((recipe) => [recipe.id, recipe]));
    const { searchBook } = await import('../search/search.ts');
    const { index, passages } = await compiled.openSearch();
    const limit = Math.max(options.limit ?? usualLimit, options.open ?? 0);
    const result = searchBook(index, args.join(' '), { limit, allows: (id) => recipes.has(id), passages });
    const { corrections, hits } = result;
    const notices = [...nameProblems(book.problems, options), ...describeNumber(request)];
    if (hits.length > 0 && options.open !== undefined) {
      const { shown, notices: own } = await openHit(request, hits, options.open);
      return {
        view: { kind: 'recipe', recipes: [shown] },
        notices: [...new Set([...notices, ...describeCorrections(corrections), ...describePart(shown), ...own])],
      };
    }
    const results = hits.flatMap((hit): ShownHit[] => {
      const recipe = recipes.get(hit.id);
      return recipe ? [{ ...summarize(recipe, folder), ...hit }] : [];
    });
    const asked = options.limit === undefined ? {} : { limit: options.limit };
    const view = { kind: 'hits', query: result.query, corrections, ...asked, results } as const;
    if (results.length > 0) return { view, notices: [...notices, ...describeCorrections(corrections)] };
    return {
      view,
      exitCode: exitCodes.notFound,
      notices: [
        ...notices,
        `${cleanLine(result.query).slice(0, 80) || 'query'}: nothing found${describeFilters(options)}`,
        ...describeNothing(result, book),
      ],
    };
  },
};
