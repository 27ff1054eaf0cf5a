import { InvalidArgumentError, Option } from 'commander';
import { readStatus } from '../book/health.ts';
import { statuses, type Status } from '../book/types.ts';
import type { OptionName } from '../commands/command.ts';

const readCount = (value: string): number => {
  if (!/^\d{1,6}$/.test(value) || Number(value) === 0)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(value);
};

const readLowestStatus = (value: string): Status => {
  const status = readStatus(value);
  if (!status) throw new InvalidArgumentError(`It must be one of ${statuses.join(', ')}.`);
  return status;
};

const whenChoices = ['auto', 'always', 'never'];

/** Every option of every command, in the order in which help shows them. An option means the same wherever it is. */
const createOptions: Readonly<Record<OptionName, () => readonly Option[]>> = {
  recursive: () => [new Option('-r, --recursive', 'all that a section lists, in order, as one text')],
  raw: () => [new Option('--raw', "the file's exact bytes")],
  open: () => [new Option('--open [n]', 'show the n-th hit, the best without n (write --open=2)').argParser(readCount)],
  in: () => [new Option('--in <section>', 'only what this section lists')],
  tag: () => [new Option('--tag <tag>', 'only with this tag')],
  status: () => [
    new Option('--status <status>', `at least this status: ${statuses.join(', ')}`).argParser(readLowestStatus),
  ],
  all: () => [new Option('--all', 'placeholders too')],
  limit: () => [new Option('--limit <n>', 'at most n').argParser(readCount)],
  json: () => [new Option('--json', 'the data, as JSON')],
  null: () => [new Option('-0, --null', 'only ids, each ended by NUL, for xargs -0')],
  pager: () => [new Option('--no-pager', 'print at once what is longer than the screen')],
  width: () => [new Option('--width <columns>', 'set pages this wide').argParser(readCount)],
  ascii: () => [new Option('--ascii', 'draw with plain characters')],
  hyperlinks: () => [new Option('--hyperlinks <when>', 'links to click').choices(whenChoices)],
  book: () => [new Option('--book <folder>', 'read this folder of Markdown (or COOKBOOK_PATH)')],
  color: () => [
    new Option('--color <when>', 'colour; always also sets pages down a pipe').choices(whenChoices),
    new Option('--no-color', 'the same as --color never'),
  ],
  quiet: () => [new Option('-q, --quiet', 'no hints and warnings')],
  debug: () => [new Option('--debug', 'on trouble, the whole stack')],
};

const isOptionName = (name: string): name is OptionName => Object.hasOwn(createOptions, name);

export const listOptions = (): Option[] => Object.values(createOptions).flatMap((create) => create());

/** The name under which an option is known to commands. */
export const nameOfOption = (option: Option): OptionName | undefined => {
  const name = option.attributeName();
  return isOptionName(name) ? name : undefined;
};
