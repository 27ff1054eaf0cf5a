import type { Problem } from '../book/types.ts';
import { cleanLine } from '../markdown/clean.ts';

const most = 3;

/** At most three lines that name what could not be read, and how many more there are. */
export const nameProblems = (problems: readonly Problem[]): string[] => {
  const lines = problems.slice(0, most).map(({ path, reason }) => `${cleanLine(path)}: ${cleanLine(reason)}`);
  return problems.length > most ? [...lines, `and ${problems.length - most} more`] : lines;
};
