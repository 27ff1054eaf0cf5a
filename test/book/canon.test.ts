import { describe, expect, test } from 'vitest';
import { facts, people, posts } from './canon.ts';
import { recipes, unwrap } from './our-book.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const dated =
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:(?:nes|rs|urs)?(?:s|day|sday)?)\s+(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:\s+(20\d\d))?/g;

/** The examples run from spring 2026 to spring 2027. */
const yearOf = (month: number): number => (month < 4 ? 2027 : 2026);

const namesOf = (text: string): string[] =>
  people.map(({ name }) => name).filter((name) => new RegExp(String.raw`\b${name}\b`).test(text));

const inSaltmarsh = recipes.filter(({ markdown }) => namesOf(markdown).length > 0);

test('the people of Saltmarsh are met in most recipes', () => {
  expect(inSaltmarsh.length).toBeGreaterThan(20);
});

describe.each(inSaltmarsh)('$recipe.id', ({ markdown }) => {
  const text = unwrap(markdown);

  test('says who everybody is whom it names', () => {
    const strangers = people.filter(({ name, role }) => namesOf(text).includes(name) && !role.test(text));
    expect(strangers.map(({ name }) => name)).toEqual([]);
  });

  test('gives nobody the post of another', () => {
    const told = [...text.matchAll(/\b(\p{Lu}\p{L}+)(?:,? who)? (?:manages|leads|heads) (?:the )?([A-Za-z]+)/gu)];
    const wrong = told.filter(
      ([, name = '', over = '']) =>
        Object.values(posts).includes(over) && posts[name] !== undefined && posts[name] !== over,
    );
    expect(wrong.map(([all]) => all)).toEqual([]);
  });

  test('puts every date on its day of the week', () => {
    const wrong = [...text.matchAll(dated)].filter(([, weekday = '', day, name = '', year]) => {
      const month = months.indexOf(name.slice(0, 3));
      const date = new Date(Date.UTC(Number(year ?? yearOf(month)), month, Number(day)));
      return days[date.getUTCDay()] !== weekday;
    });
    expect(wrong.map(([all]) => all)).toEqual([]);
  });
});

describe('what the recipes tell of Saltmarsh is the same everywhere:', () => {
  test.each(facts)('$what', ({ told, as, recipes: least }) => {
    const tellers = recipes.filter(({ markdown }) => unwrap(markdown).search(told) >= 0);
    expect(tellers.length).toBeGreaterThanOrEqual(least);
    for (const { recipe, markdown } of tellers) {
      for (const [all, ...groups] of unwrap(markdown).matchAll(new RegExp(told, 'gu'))) {
        const said = groups.filter((group) => group !== undefined);
        expect(said, `${recipe.id}: ${all}`).toEqual(as);
      }
    }
  });
});

test('a wrong weekday, a stranger and a false post would be seen', () => {
  expect([...'on Friday 14 August, Wed 19 Aug and Thursday 1 Oct'.matchAll(dated)].map(([, day]) => day)).toEqual([
    'Fri',
    'Wed',
    'Thu',
  ]);
  expect(namesOf('Wen asked, Bea noted')).toEqual(['Wen', 'Bea']);
});
