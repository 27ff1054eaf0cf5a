import type { Status } from '../book/types.ts';
import type { AlertKind } from '../markdown/tokens.ts';

type Paint = (text: string) => string;

/** What a piece of code is to its reader. */
export type SyntaxKind =
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'name'
  | 'attribute'
  | 'meta'
  | 'added'
  | 'removed';

/**
 * What a piece of text is, not how it looks: the one place where meaning becomes colour. Only the 16 colours of the
 * user's own scheme, and none that is hard to read on black or on white (no dark blue, no grey body text).
 */
export interface Style {
  /** The heading of a recipe, by level 1 to 6. */
  readonly heading: (level: number, text: string) => string;
  /** Title of a recipe in lists and hits. */
  readonly title: Paint;
  /** Something to type: an id, a command, an option. */
  readonly id: Paint;
  /** What stands back: rules, bars, counts, hints. */
  readonly quiet: Paint;
  /** A word that was searched for. */
  readonly match: Paint;
  readonly status: (status: Status, text: string) => string;
  readonly error: Paint;
  readonly strong: Paint;
  readonly em: Paint;
  readonly del: Paint;
  readonly code: Paint;
  readonly link: Paint;
  /** Title and bar of an alert. */
  readonly alert: (kind: AlertKind, text: string) => string;
  readonly syntax: (kind: SyntaxKind, text: string) => string;
}

const same: Paint = (text) => text;

/** Text without a single escape. */
export const plainStyle: Style = {
  heading: (_level, text) => text,
  title: same,
  id: same,
  quiet: same,
  match: same,
  status: (_status, text) => text,
  error: same,
  strong: same,
  em: same,
  del: same,
  code: same,
  link: same,
  alert: (_kind, text) => text,
  syntax: (_kind, text) => text,
};

/** chalk is loaded only where something is coloured: a pipe does without. */
export const createStyle = async (color: boolean): Promise<Style> => {
  if (!color) return plainStyle;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const byStatus: Record<Status, Paint> = {
    placeholder: chalk.dim,
    rough: chalk.yellow,
    draft: chalk.yellow,
    published: chalk.green,
    core: chalk.green,
    community: chalk.green,
  };
  const byAlert: Record<AlertKind, Paint> = {
    note: chalk.cyan,
    tip: chalk.green,
    important: chalk.magenta,
    warning: chalk.yellow,
    caution: chalk.red,
  };
  const bySyntax: Record<SyntaxKind, Paint> = {
    keyword: chalk.magenta,
    string: chalk.green,
    number: chalk.cyan,
    comment: chalk.dim,
    name: chalk.bold,
    attribute: chalk.cyan,
    meta: chalk.yellow,
    added: chalk.green,
    removed: chalk.red,
  };
  return {
    heading: (level, text) => (level <= 2 ? chalk.bold.magenta(text) : chalk.bold(text)),
    title: chalk.bold,
    id: chalk.cyan,
    quiet: chalk.dim,
    match: chalk.bold.yellow,
    status: (status, text) => byStatus[status](text),
    error: chalk.bold.red,
    strong: chalk.bold,
    em: chalk.italic,
    del: chalk.strikethrough,
    code: chalk.cyan,
    link: chalk.underline,
    alert: (kind, text) => byAlert[kind](text),
    syntax: (kind, text) => bySyntax[kind](text),
  };
};
