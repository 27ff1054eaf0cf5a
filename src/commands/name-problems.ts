import type { Problem } from '../book/types.ts';
import { cleanLine } from '../markdown/clean.ts';
import type { Options } from './command.ts';

const most = 3;

/** At most three lines that name what could not be read, and how many more there are; with --debug, all. */
export const nameProblems = (problems: readonly Problem[], { debug }: Options): string[] => {
  const shown = debug ? problems.length : most;
  const lines = problems.slice(0, shown).map(({ path, reason }) => `${cleanLine(path)}: ${cleanLine(reason)}`);
  return problems.length > shown ? [...lines, `and ${problems.length - shown} more (all with --debug)`] : lines;
};
