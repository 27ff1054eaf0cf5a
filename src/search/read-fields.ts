import type { FieldText, SearchIndex } from './types.ts';

/** The prepared texts of some of a recipe's fields. */
export const readFields = ({ fields }: SearchIndex, recipe: number, names: ReadonlySet<string>): string[] => {
  const texts: string[] = [];
  for (const [key, value] of Object.entries(fields.records[recipe]?.$ ?? {})) {
    const list: readonly FieldText[] = 'v' in value ? [value] : value;
    if (names.has(fields.keys[Number(key)]?.id ?? '')) texts.push(...list.map(({ v }) => v));
  }
  return texts;
};
