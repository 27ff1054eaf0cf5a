import { describe, expect, test } from 'vitest';
import { markdownOf } from './our-book.ts';

/** A number as a person writes it: `10,000,000`, `15.625M`, `1.25`. */
const readNumber = (text: string): number => Number(text.replace(/[,M]/g, '')) * (text.endsWith('M') ? 1e6 : 1);

describe('the option sheet of equity-basics', () => {
  const markdown = markdownOf('equity-basics');
  const sheet = markdown.slice(markdown.indexOf('OPTION SHEET    company: Saltmarsh'));
  /** What stands behind a letter of the sheet, one value or one for each of the three sales. */
  const row = (letter: string): readonly number[] => {
    const line = new RegExp(String.raw`^ ${letter}  .*$`, 'm').exec(sheet)?.[0] ?? '';
    return [...line.slice(35).matchAll(/\d[\d,.]*M?/g)].map(([text]) => readNumber(text));
  };
  const one = (letter: string): number => row(letter)[0] ?? Number.NaN;
  const [mine, all, strike, highest, first] = ['a', 'b', 'c', 'd', 'e'].map(one);

  test('starts from what outline and offer say', () => {
    expect([mine, all, strike, highest, first]).toEqual([20_000, 10_000_000, 1.25, 4.2, 17_000_000]);
    expect(row('h')).toEqual([15e6, 60e6, 252e6]);
  });

  test('comes to 0, 95,000 and 297,560', () => {
    const kept = row('i');
    const nets = row('h').map((sale, index) => {
      const shares = (all ?? 0) / (kept[index] ?? 1);
      const share = sale < (first ?? 0) ? 0 : sale / shares;
      // All turn into common only where that is worth more to them than what they paid.
      expect(share === 0 || share > (highest ?? 0)).toBe(true);
      expect(row('j')[index]).toBeCloseTo(shares, 0);
      expect(row('m')[index]).toBeCloseTo(share, 2);
      return Math.max(0, (mine ?? 0) * (share - (strike ?? 0)));
    });
    expect(nets.map(Math.round)).toEqual([0, 95_000, 297_560]);
    expect(row('n')).toEqual([0, 95_000, 297_560]);
  });

  test('writes the steps out', () => {
    for (const step of [
      '20,000 x 6.00 = 120,000',
      '120,000 - 25,000 = 95,000',
      '0.8 x 0.8 = 0.64',
      '322,560 - 25,000 = 297,560',
    ]) {
      expect(markdown).toContain(step);
    }
  });
});

describe('the half-day class', () => {
  const markdown = markdownOf('leadership-class-for-ics');

  test('each line of its run sheet begins when the one before ends, and it ends after 240 minutes', () => {
    const sheet = markdown.slice(markdown.indexOf('RUN SHEET'), markdown.indexOf('RULES'));
    const lines = [...sheet.matchAll(/^ *(\d+) {2,}(\d+) {2}(\S.*)$/gm)].map(([, from, long, what = '']) => ({
      from: Number(from),
      long: Number(long),
      what,
    }));
    expect(lines.length).toBeGreaterThan(10);
    let minute = 0;
    for (const { from, long } of lines) {
      expect(from).toBe(minute);
      minute += long;
    }
    expect(minute).toBe(240);
    const sum = (words: RegExp): number =>
      lines.filter(({ what }) => words.test(what)).reduce((minutes, { long }) => minutes + long, 0);
    expect(sum(/^debrief/)).toBe(2 * sum(/^(?:tables|one room|kitchens)/));
  });

  const dishes = ['bread', 'dumplings', 'fish', 'lentils', 'pie', 'rice', 'soup', 'tart'];
  type Order = readonly string[];
  type Rule = (order: Order) => boolean;
  const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
  const counts = ['', 'one', 'two', 'three', 'four'];

  /** A fact of a card, in the words in which it stands there. */
  const readFact = (fact: string): Rule => {
    const at = (order: Order, dish = ''): number => order.indexOf(dish.toLowerCase());
    let match = /^(\w+) before (\w+)$/.exec(fact);
    if (match) return (order) => at(order, match?.[1]) < at(order, match?.[2]);
    match = /^(\w+) and (\w+): apart$/.exec(fact);
    if (match) return (order) => Math.abs(at(order, match?.[1]) - at(order, match?.[2])) > 1;
    match = /^(\w+), two or more others, then (\w+)$/.exec(fact);
    if (match) return (order) => at(order, match?.[2]) - at(order, match?.[1]) > 2;
    match = /^(\w+): among the (first|last) (\w+)$/.exec(fact);
    if (match) {
      const [, dish, side, word = ''] = match;
      const count = counts.indexOf(word);
      return (order) => (side === 'first' ? at(order, dish) < count : at(order, dish) >= dishes.length - count);
    }
    match = /^(\w+): not (first|last)$/.exec(fact);
    if (match) return (order) => at(order, match?.[1]) !== (match?.[2] === 'first' ? 0 : dishes.length - 1);
    match = /^(\w+): (\w+), (\w+) or (\w+)$/.exec(fact);
    if (match) return (order) => (match?.slice(2) ?? []).includes(ordinals[at(order, match?.[1])] ?? '');
    throw new Error(`no fact: ${fact}`);
  };

  const cards = [...markdown.matchAll(/^-----\(\d+\)-+\n((?:[^-`].*\n)+)/gm)].map(([, text = '']) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.replace(/\.$/, '')),
  );
  const facts = [...new Set(cards.flat())];
  const riceAfterPie: Rule = (order) => order.indexOf('rice') === order.indexOf('pie') + 1;

  const permute = (left: Order): string[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((dish) => permute(left.filter((other) => other !== dish)).map((rest) => [dish, ...rest]));

  test('One menu has 12 cards of three facts, 20 facts with that of the slip, and one order that breaks none', () => {
    expect(cards.map((card) => card.length)).toEqual(Array.from({ length: 12 }, () => 3));
    expect(facts).toHaveLength(19);
    const rules = [riceAfterPie, ...facts.map(readFact)];
    const fitting = permute(dishes).filter((order) => rules.every((rule) => rule(order)));
    expect(fitting).toHaveLength(1);
    expect(markdown).toContain(`The one order:  ${fitting[0]?.join(' ')}`);
  });

  test('One menu has three facts that one person alone holds, as the key says', () => {
    const lone = cards.flatMap((card, index) =>
      card.filter((fact) => cards.filter((other) => other.includes(fact)).length === 1).map(() => index + 1),
    );
    expect(lone).toEqual([4, 8, 12]);
  });

  test('Four kitchens has one ring of twelve equal edges', () => {
    const [, tiles = ''] = /FOUR KITCHENS {3}on 15 cards\n(.*)/.exec(markdown) ?? [];
    const kitchens = tiles
      .split(/\d: /)
      .slice(1)
      .map((list) =>
        list
          .trim()
          .split(/\s+/)
          .map((tile) => tile.split('-')),
      );
    expect(kitchens.map((kitchen) => kitchen.length)).toEqual([5, 5, 5]);
    const rowsOf = (kitchen: readonly string[][]): string[][][] =>
      kitchen.flatMap((out) => {
        const order = (left: string[][]): string[][][] =>
          left.length === 0
            ? [[]]
            : left.flatMap((tile) => order(left.filter((other) => other !== tile)).map((rest) => [tile, ...rest]));
        return order(kitchen.filter((tile) => tile !== out));
      });
    const edges = (row: readonly string[][]): boolean =>
      row.every((tile, at) => at === 0 || row[at - 1]?.[1] === tile[0]);
    const [first = [], second = [], third = []] = kitchens.map((kitchen) => rowsOf(kitchen).filter(edges));
    const joins = (a: string[][], b: string[][]): boolean => a.at(-1)?.[1] === b[0]?.[0];
    const rings = first.flatMap((a) =>
      second
        .filter((b) => joins(a, b))
        .flatMap((b) => third.filter((c) => joins(b, c) && joins(c, a)).map((c) => [a, b, c])),
    );
    expect(rings).toHaveLength(1);
    const shown = rings[0]?.map((row, index) => `${index + 1}: ${row.map((tile) => tile.join('-')).join(' ')}`);
    for (const row of shown ?? []) expect(markdown).toContain(row);
  });
});
