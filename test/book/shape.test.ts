import { describe, expect, test } from 'vitest';
import { stripEscapes } from '../../src/render/text.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { cooked, countWords, folder, isCooked, proseOf, recipes } from './our-book.ts';

/** Most words outside of fences, by the kind of recipe; what somebody reads in eight minutes, forms aside. */
const longest = { explanation: 1250, meal: 1500, tool: 1250, recipe: 1300 };
/** Most words in all. Some hold a whole matrix, a run sheet, or a table of terms. */
const longestWhole = 1750;
const longestExceptions: Readonly<Record<string, number>> = {
  'engineering-ladder': 1900,
  'leadership-class-for-ics': 2000,
  'equity-basics': 1900,
};

const kindOf = (title: string, path: string): keyof typeof longest => {
  if (title.startsWith('Explanation:') || path.startsWith('leadership-vs-management/')) return 'explanation';
  if (path.startsWith('meals/')) return 'meal';
  return path.startsWith('tools/') ? 'tool' : 'recipe';
};

describe.each(cooked)('$recipe.id', ({ recipe, markdown, parts }) => {
  test('answers on the first screen of 80 x 24: the title, the answer, when to cook it and when not', async () => {
    const args = ['show', recipe.id, '--color', 'always', '--width', '80', '--book', folder];
    const { stdout } = await runInProcess({ args, cwd: folder });
    const screen = stripEscapes(stdout).split('\n').slice(0, 23);
    expect(screen[0]).toBe(recipe.title.length <= 80 ? recipe.title : screen[0]);
    expect(screen).toContain('When to cook this');
    expect(screen.filter((line) => /^. Not when /.test(line))).toHaveLength(1);
  });

  test('is no longer than it may be', () => {
    const kind = kindOf(recipe.title, recipe.path);
    expect(countWords(proseOf(markdown))).toBeGreaterThanOrEqual(650);
    expect(countWords(proseOf(markdown))).toBeLessThanOrEqual(
      recipe.id === 'engineering-ladder' ? 1400 : longest[kind],
    );
    expect(countWords(markdown)).toBeLessThanOrEqual(longestExceptions[recipe.id] ?? longestWhole);
  });

  test('says what it takes, how it goes wrong, what to change for others, what goes with it', () => {
    const headings = parts.filter(({ depth }) => depth === 2).map(({ heading }) => heading);
    // An explanation is read, not cooked.
    const taken = kindOf(recipe.title, recipe.path) === 'explanation' ? [] : ['Ingredients'];
    const expected = [...taken, 'How it goes wrong', 'Variations', 'Pairs with', 'Sources'];
    expect(headings).toEqual(expect.arrayContaining(expected));
    const partOf = (name: string): string => {
      const part = parts.find(({ heading }) => heading === name);
      return part ? markdown.slice(part.start, part.end) : '';
    };
    expect(partOf('How it goes wrong').match(/^(?:- |\| )/gm)?.length).toBeGreaterThanOrEqual(3);
    const pairs = partOf('Pairs with').split(/^- /m).slice(1);
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    // A reason, not only a name.
    for (const pair of pairs) expect(pair, pair).toMatch(/\]\([^)]+\)[:,]\s+\S+/);
  });

  test('claims nothing from a study that it does not name', () => {
    expect(markdown).not.toMatch(/\b(?:studies show|research (?:says|shows)|it is well known|science says)\b/i);
  });
});

describe.each(recipes.filter((one) => !isCooked(one) && one.recipe.isSectionPage && one.recipe.path.includes('/')))(
  'the page of the section $recipe.id',
  ({ markdown, parts }) => {
    test('is short, says where to start and what was left out', () => {
      expect(countWords(markdown)).toBeGreaterThanOrEqual(60);
      expect(countWords(markdown)).toBeLessThanOrEqual(160);
      expect(parts.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Start with', 'Left out']));
    });
  },
);
