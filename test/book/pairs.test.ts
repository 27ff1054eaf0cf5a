import { expect, test } from 'vitest';
import { compileContent } from '../../src/compile/compile-recipe.ts';
import { findLinked } from '../../src/book/find.ts';
import { resolvePath } from '../../src/book/resolve-path.ts';
import { compiled, cooked } from './our-book.ts';

/** Why one recipe may lead to another that does not lead back. */
const oneWay: Readonly<Record<string, string>> = {
  'close-a-candidate -> onboarding-30-60-90':
    'what comes next; onboarding starts from the scorecard, however the hire was won',
  'delegation-levels -> psychological-safety': 'a scene of that page is told; there it stands as its own example',
  'equity-basics -> engineering-ladder':
    'pay should follow a level; the ladder leaves pay to a shelf that is not written',
  'high-performing-teams -> lead-a-change': 'the way out of the meal, when its dip is too long for it',
  'leadership-class-for-ics -> managing-up': 'where promises of the class lead; no class is needed to manage up',
  'leadership-vs-management -> one-on-ones': 'where a question is asked; one-on-ones serve half of the book',
  'onboarding-30-60-90 -> delegation-levels': 'a later step with somebody new; levels are for anybody',
  'onboarding-30-60-90 -> diagnose-underperformance': 'the sad way out of the 90 days, and one of many into that page',
  'strong-leader-weak-manager -> high-performing-teams':
    'the same two skills in a team; the meal has its own diagnosis',
  'visualization -> one-on-ones': 'where a tool is used first',
  'visualization -> red-yellow-green-status': 'one use of a tool',
};

/** The recipes that a stretch of a recipe links to. */
const linkedFrom = (path: string, markdown: string): Set<string> =>
  new Set(
    compileContent(markdown).links.flatMap(({ href }) => {
      const target = resolvePath(path, href);
      const recipe = target === undefined ? undefined : findLinked(compiled.book, target);
      return recipe ? [recipe.id] : [];
    }),
  );

const links = new Map(cooked.map(({ recipe, markdown }) => [recipe.id, linkedFrom(recipe.path, markdown)]));

const pairs = cooked.flatMap(({ recipe, markdown, parts }) => {
  const part = parts.find(({ heading }) => heading === 'Pairs with');
  return part
    ? [...linkedFrom(recipe.path, markdown.slice(part.start, part.end))].map((to) => [recipe.id, to] as const)
    : [];
});

test('every recipe has two pairs to six', () => {
  const counts = cooked.map(({ recipe }) => [recipe.id, pairs.filter(([from]) => from === recipe.id).length] as const);
  expect(counts.filter(([, count]) => count < 2 || count > 6)).toEqual([]);
});

test('a pair goes both ways, or it is said why not', () => {
  const missing = pairs.filter(([from, to]) => !links.get(to)?.has(from)).map(([from, to]) => `${from} -> ${to}`);
  expect(missing.toSorted()).toEqual(Object.keys(oneWay).toSorted());
});
