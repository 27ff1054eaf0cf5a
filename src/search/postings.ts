/** A list of numbers under each of many keys, held in one string: nothing is built when an index is loaded. */

/** Lines `KEY N...` between newlines, sorted by key; numbers ascend and are written as distances, in base 36. */
export const writeLists = (lists: ReadonlyMap<string, readonly number[]>): string => {
  const lines: string[] = [];
  for (const [key, numbers] of lists) {
    let before = 0;
    const distances = numbers.map((number) => {
      const distance = number - before;
      before = number;
      return distance.toString(36);
    });
    lines.push(`${key} ${distances.join(' ')}`);
  }
  return `\n${lines.toSorted().join('\n')}\n`;
};

/** The keys that begin like this. */
export const listKeys = (lists: string, beginning: string): string[] => {
  const keys: string[] = [];
  const line = `\n${beginning}`;
  for (let from = lists.indexOf(line); from >= 0; from = lists.indexOf(line, from + 1)) {
    keys.push(lists.slice(from + 1, lists.indexOf(' ', from)));
  }
  return keys;
};

/** The numbers under a key, ascending; none when the key is not there. */
export const readList = (lists: string, key: string): number[] => {
  const start = lists.indexOf(`\n${key} `);
  if (start < 0) return [];
  const from = start + key.length + 2;
  let number = 0;
  return lists
    .slice(from, lists.indexOf('\n', from))
    .split(' ')
    .map((distance) => (number += Number.parseInt(distance, 36)));
};
