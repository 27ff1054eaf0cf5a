import { commands } from '../commands/index.ts';
import type { Options, Outcome, Request } from '../commands/command.ts';
import { frontOptions, showFront } from '../commands/front.ts';
import { refuseUnknown } from '../commands/refuse-unknown.ts';
import type { BundledPlace } from '../compile/bundled-book.ts';
import { readBytes } from '../book/read.ts';
import { openBook } from '../compile/open-book.ts';
import { CookbookError, exitCodes, type ExitCode } from '../errors.ts';
import { formatView } from '../render/formats/index.ts';
import { createStyle, plainStyle } from '../render/style.ts';
import type { Terminal } from '../render/terminal.ts';
import type { View } from '../render/view.ts';
import { chooseFormat } from './choose-format.ts';
import { decideTerminal, type TerminalOptions } from './decide-terminal.ts';
import type { Io } from './io.ts';
import { choosePager } from './pager.ts';
import { type Asked, readCommandLine } from './program.ts';
import { formatNotices, reportError } from './report.ts';

export interface Package {
  readonly version: string;
  readonly bundled: BundledPlace;
}

const terminalOptions = ({ color, width, ascii, hyperlinks }: Options): TerminalOptions => ({
  ...(color !== undefined && { color: color === false ? 'never' : color }),
  ...(width !== undefined && { width }),
  ...(ascii && { ascii }),
  ...(hyperlinks && { hyperlinks }),
});

const readStdin = async (io: Io): Promise<string> => {
  if (!io.stdin.isTTY) return io.stdin.read();
  throw new CookbookError({
    subject: '-',
    message: 'standard input is a terminal, there is nothing to read',
    hint: 'cookbook show - < FILE',
    exitCode: exitCodes.trouble,
  });
};

const runCommand = (asked: Exclude<Asked, { kind: 'text' }>, io: Io, place: BundledPlace): Promise<Outcome> => {
  const { options } = asked;
  const format = chooseFormat(options, io.stdout.isTTY);
  const isStdin = asked.kind === 'command' && asked.args.includes('-');
  const request: Request = {
    args: asked.kind === 'command' ? asked.args : [],
    options,
    openBook: () => openBook(options.book ?? io.env['COOKBOOK_PATH'], io.cwd(), place),
    readStdin: () => readStdin(io),
    today: io.today(),
    setsRecipes: format === 'terminal' || (format === 'pipe' && isStdin),
  };
  if (asked.kind === 'command') return asked.command.run(request);
  if (asked.kind === 'unknown') return refuseUnknown(asked.words, request);
  return showFront(request, commands);
};

/** What is read from its top. Hits fit the screen by themselves, and a text is for another program. */
const pagedKinds: ReadonlySet<View['kind']> = new Set<View['kind']>(['recipe', 'list', 'tree', 'front']);

const countLines = (text: string): number => text.split('\n').length - 1;

/** Shows the text, in the pager where that is due. @returns what to tell of a pager that did not start */
const print = async (text: string, io: Io, terminal: Terminal, mayPage: boolean): Promise<string[]> => {
  const pager = mayPage && countLines(text) >= terminal.height ? choosePager(io.env) : undefined;
  if (pager && (await io.page(text, pager))) return [];
  io.stdout.write(text);
  return pager ? [`${pager.command}: the pager did not start, so all was printed`] : [];
};

const run = async (argv: readonly string[], io: Io, { version, bundled }: Package): Promise<ExitCode> => {
  const first = decideTerminal({}, io.env, io.stdout);
  const style = await createStyle(first.color && first.interactive);
  const asked = readCommandLine(argv, { commands, frontOptions, version, width: Math.min(first.width, 100), style });
  if (asked.kind === 'text') {
    io.stdout.write(asked.text);
    return exitCodes.done;
  }
  const { options } = asked;
  const terminal = decideTerminal(terminalOptions(options), io.env, io.stdout);
  const { view, exitCode = exitCodes.done, notices: found = [] } = await runCommand(asked, io, bundled);
  const notices = [...found];
  if (view.kind === 'file') io.stdout.write(readBytes(view.file));
  else {
    const format = chooseFormat(options, io.stdout.isTTY);
    const text = await formatView(view, format, terminal);
    const mayPage = pagedKinds.has(view.kind) && format === 'terminal' && io.stdout.isTTY && options.pager !== false;
    notices.push(...(await print(text, io, terminal, mayPage)));
  }
  if (!options.quiet && notices.length > 0) {
    // Told to colour a pipe means the result's: stderr is judged by itself.
    const wanted = options.color === 'always' ? {} : terminalOptions(options);
    const quiet = await createStyle(decideTerminal(wanted, io.env, io.stderr).color);
    io.stderr.write(formatNotices(notices, quiet));
  }
  return exitCode;
};

/**
 * The whole program: words and a world in, an exit code out. Whatever is thrown ends here as one clear line.
 *
 * @param argv the words after the program's name
 */
export const main = async (argv: readonly string[], io: Io, pack: Package): Promise<ExitCode> => {
  try {
    return await run(argv, io, pack);
  } catch (error) {
    const style = decideTerminal({}, io.env, io.stderr).color ? await createStyle(true) : plainStyle;
    const { text, exitCode } = reportError(error, style, argv.includes('--debug'));
    io.stderr.write(text);
    return exitCode;
  }
};
