import type { Call } from './host.ts';

export interface Command extends Pick<Call, 'args'> {
  readonly env: Readonly<Record<string, string>>;
  /** Path of the file that is its standard input, as written after `<`. */
  readonly input?: string;
}

const word = /\s*((?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+)/y;
const piece = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/g;

/** The words of a command line, quotes taken off; no shell is asked, so that it means the same on every system. */
export const readWords = (line: string): string[] => {
  const words: string[] = [];
  word.lastIndex = 0;
  for (let found = word.exec(line); found; found = word.exec(line)) {
    words.push(
      (found[1] ?? '').replace(
        piece,
        (_whole, single?: string, double?: string, escaped?: string, plain?: string) =>
          single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '',
      ),
    );
  }
  return words;
};

/** `NAME=value cookbook ARGS... < FILE` */
export const readCommand = (line: string): Command => {
  const words = readWords(line);
  const start = words.indexOf('cookbook');
  if (start < 0) throw new Error(`no call of cookbook: ${line}`);
  const env = words.slice(0, start).map((assignment): [string, string] => {
    const at = assignment.indexOf('=');
    if (at < 1) throw new Error(`not NAME=value: ${assignment}`);
    return [assignment.slice(0, at), assignment.slice(at + 1)];
  });
  const redirect = words.lastIndexOf('<');
  const args = words.slice(start + 1, redirect < 0 ? undefined : redirect);
  const input = redirect < 0 ? undefined : words[redirect + 1];
  return { args, env: Object.fromEntries(env), ...(input !== undefined && { input }) };
};
