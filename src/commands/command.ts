import type { CompiledBook } from '../compile/compiled-book.ts';
import type { Status } from '../book/types.ts';
import type { ExitCode } from '../errors.ts';
import type { View } from '../render/view.ts';

/** What the command line said, by the long name of the option. Absent means not given. */
export interface Options {
  readonly book?: string;
  readonly json?: true;
  readonly color?: 'auto' | 'always' | 'never' | false;
  readonly width?: number;
  readonly ascii?: true;
  readonly hyperlinks?: 'auto' | 'always' | 'never';
  /** False with --no-pager; true otherwise. */
  readonly pager?: boolean;
  readonly raw?: true;
  readonly recursive?: true;
  readonly in?: string;
  readonly tag?: string;
  readonly status?: Status;
  readonly all?: true;
  readonly limit?: number;
  /** The rank of the hit to open; 1 when only --open was said. */
  readonly open?: number;
  readonly null?: true;
  readonly quiet?: true;
  readonly debug?: true;
}

export type OptionName = keyof Options;

/** Options that every command has. */
export const commonOptions: readonly OptionName[] = ['book', 'color', 'quiet', 'debug'];

/** Options of a command whose result is laid out for a screen. */
export const layoutOptions: readonly OptionName[] = ['width', 'ascii', 'hyperlinks'];

export interface Request {
  readonly args: readonly string[];
  readonly options: Options;
  /** Opens the book that is asked for; only a command that needs it pays for it. */
  readonly openBook: () => Promise<CompiledBook>;
  /** Standard input as text. @throws CookbookError when it is a terminal */
  readonly readStdin: () => Promise<string>;
  /** Today's date, ISO 8601. */
  readonly today: string;
  /** A recipe will be set for a screen, so its tokens are wanted. */
  readonly setsRecipes: boolean;
}

export interface Outcome {
  readonly view: View;
  /** Done, when absent. */
  readonly exitCode?: ExitCode;
  /** Lines for stderr: what was done that was not asked for, what could not be read. --quiet drops them. */
  readonly notices?: readonly string[];
}

/** A command is one file, and one line in index.ts. */
export interface Command {
  readonly name: string;
  /** As commander writes them: `<recipe...>`, `[section]`. */
  readonly arguments: string;
  /** One line, lower case, for the list of commands. */
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** The section without which a book has no use for it. */
  readonly section?: string;
  /** At least two command lines that work on the bundled book, each with what it is good for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  readonly run: (request: Request) => Promise<Outcome>;
}
