import { Command as CommanderCommand, CommanderError, Option } from 'commander';
import type { Command, OptionName, Options } from '../commands/command.ts';
import { CookbookError, exitCodes } from '../errors.ts';
import type { Style } from '../render/style.ts';
import { listOptions, nameOfOption } from './options.ts';

/** What the command line asks for: a command with its words, or a text to print. */
export type Asked =
  | { readonly kind: 'command'; readonly command: Command; readonly args: readonly string[]; readonly options: Options }
  | { readonly kind: 'front'; readonly options: Options }
  /** Words whose first should be a command and resembles none. */
  | { readonly kind: 'unknown'; readonly words: readonly string[]; readonly options: Options }
  | { readonly kind: 'text'; readonly text: string };

interface Grammar {
  readonly commands: readonly Command[];
  /** Options of `cookbook` alone. */
  readonly frontOptions: readonly OptionName[];
  readonly version: string;
  /** Columns of the help. */
  readonly width: number;
  readonly style: Style;
}

const asText = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** `--open` alone stands for the best hit; a word after it is part of the query, never its number. */
const completeOpen = (argv: readonly string[]): string[] => {
  const end = argv.indexOf('--');
  return argv.map((word, index) => (word === '--open' && (end < 0 || index < end) ? '--open=1' : word));
};

const isWord = (word: string): boolean => !word.startsWith('-');

/** commander's own wording, cut into who it is about, why, and what to do. */
const asUsageError = (error: CommanderError, command: string): CookbookError => {
  const [line = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const quoted = /^(unknown option|unknown command|missing required argument) '([^']*)'$/.exec(line);
  const invalid = /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '([^]*)' is invalid\. (.*?)\.?$/.exec(line);
  const lacking = /^option '(?:-\w, )?(--[\w-]+) ([^']*)' argument missing$/.exec(line);
  const excess = /^too many arguments for '[^']*'\. Expected (\d+ arguments?) but got (\d+)/.exec(line);
  const details = quoted
    ? { subject: quoted[2] ?? '', message: quoted[1] ?? line }
    : excess
      ? { subject: command, message: `takes ${excess[1]}, not ${excess[2]}` }
      : invalid
        ? {
            subject: `${invalid[1]}=${invalid[2]}`,
            message: (invalid[3] ?? '').replace(/^It /, '').replace(/^Allowed/, 'allowed'),
          }
        : lacking
          ? { subject: lacking[1] ?? '', message: `needs ${lacking[2]}` }
          : { subject: command, message: line.replace(/\.$/, '').toLowerCase() };
  const help = command === '' ? 'cookbook --help' : `cookbook ${command} --help`;
  const hint =
    suggestion === undefined || suggestion === ''
      ? `try ${help}`
      : `${suggestion.replace(/^\(|\?\)$/g, '').replace(/^Did/, 'did')}? Else try ${help}`;
  return new CookbookError({ ...details, hint, exitCode: exitCodes.trouble });
};

/** commander parses, and this is the one parser: options may stand anywhere, before and after the words. */
const createProgram = (grammar: Grammar, write: (text: string) => void): CommanderCommand => {
  const { commands, frontOptions, version, width, style } = grammar;
  const takenBy = new Map(commands.map((command) => [command.name, command.options]));
  const program: CommanderCommand = new CommanderCommand('cookbook')
    .version(`cookbook ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help')
    .description(
      'Reads a cookbook of recipes for leading and managing software teams, or any other folder of Markdown.',
    )
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
      outputError: () => undefined,
    })
    .configureHelp({
      minWidthToWrap: 20,
      styleTitle: style.strong,
      styleCommandText: style.id,
      styleSubcommandText: style.id,
      styleOptionText: style.id,
      visibleOptions: (shown) => {
        const names = takenBy.get(shown.name()) ?? frontOptions;
        const taken = program.options.filter((option) => {
          const name = nameOfOption(option);
          return shown === program && name === undefined ? true : name !== undefined && names.includes(name);
        });
        return [...taken, new Option('-h, --help', 'print help')];
      },
    });
  for (const option of listOptions()) program.addOption(option);
  const exits = 'Exit codes: 0 done or found, 1 nothing found, 2 wrong usage or trouble.';
  program.addHelpText('after', () =>
    [...listExamples(firstExamples, style), '', program.createHelp().boxWrap(exits, width)].join('\n'),
  );
  return program;
};

/** From what hurts to something in your hands. */
const firstExamples: Command['examples'] = [
  ['cookbook search my 1:1s change nothing', 'find the recipe by what hurts'],
  ['cookbook show one-on-ones', 'read it'],
  ['cookbook template one-on-ones > 1on1.md', 'take its template'],
];

/** A command line is not wrapped, so that it can be copied. */
const listExamples = (examples: Command['examples'], style: Style): string[] => [
  '',
  style.strong('Examples:'),
  ...examples.flatMap(([line, purpose]) => [`  ${style.id(line)}`, `      ${purpose}`]),
];

/**
 * Reads the command line.
 *
 * @throws CookbookError with exit code 2 for anything that is no correct usage
 */
export const readCommandLine = (argv: readonly string[], grammar: Grammar): Asked => {
  let printed = '';
  const asked: Asked[] = [];
  const program = createProgram(grammar, (text) => {
    printed += text;
  });
  const refuseForeignOptions = (name: string, taken: readonly OptionName[]): void => {
    for (const option of program.options) {
      const known = nameOfOption(option);
      const isGiven = program.getOptionValueSource(option.attributeName()) === 'cli';
      if (known === undefined || taken.includes(known) || !isGiven) continue;
      throw new CookbookError({
        subject: option.long ?? known,
        message: name === '' ? 'goes with a command' : `is no option of ${name}`,
        hint: `try cookbook ${name === '' ? '' : `${name} `}--help`,
        exitCode: exitCodes.trouble,
      });
    }
  };
  for (const command of grammar.commands) {
    const sub = program
      .command(`${command.name} ${command.arguments}`)
      .summary(command.summary)
      .description(command.summary.charAt(0).toUpperCase() + command.summary.slice(1) + '.')
      .allowExcessArguments(false)
      .addHelpText('after', listExamples(command.examples, grammar.style).join('\n'))
      .action(() => {
        refuseForeignOptions(command.name, command.options);
        asked.push({ kind: 'command', command, args: sub.processedArgs.flatMap(asWords), options: program.opts() });
      });
  }

  const words = completeOpen(argv);
  try {
    // With no command among its words it may be options alone: then it asks for the front page.
    if (!words.some((word) => grammar.commands.some(({ name }) => name === word))) {
      const { operands, unknown } = program.parseOptions(words);
      if (operands.length === 0 && unknown.length === 0 && printed === '') {
        refuseForeignOptions('', grammar.frontOptions);
        return { kind: 'front', options: program.opts() };
      }
    }
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code === 'commander.help') {
      // `help` with a word that is no command: commander has nothing to say but the whole help.
      const others = words.filter((word) => isWord(word) && word !== 'help');
      if (others.length > 0) return { kind: 'unknown', words: others, options: program.opts() };
      printed = '';
      program.outputHelp();
    }
    const [, unknown] = /^error: unknown command '(.*)'$/.exec(error.message) ?? [];
    if (unknown !== undefined) {
      return { kind: 'unknown', words: words.slice(words.indexOf(unknown)).filter(isWord), options: program.opts() };
    }
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      throw asUsageError(error, grammar.commands.find(({ name }) => words.includes(name))?.name ?? '');
    }
  }
  return asked[0] ?? { kind: 'text', text: printed };
};

const asWords = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return asText(value);
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
};
