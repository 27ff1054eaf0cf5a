import { CookbookError, exitCodes, type ExitCode } from '../errors.ts';
import { clean, cleanLine } from '../markdown/clean.ts';
import type { Style } from '../render/style.ts';

const name = 'cookbook';

/** `cookbook: SUBJECT: reason`, then at most one line that says what to do. */
const formatError = (error: CookbookError, style: Style): string => {
  const subject =
    error.subject === undefined || error.subject === '' ? '' : `${cleanLine(error.subject).slice(0, 200)}: `;
  const hint = error.hint === undefined ? '' : `${style.quiet(cleanLine(error.hint))}\n`;
  return `${style.error(`${name}:`)} ${subject}${cleanLine(error.message)}\n${hint}`;
};

export const formatNotices = (notices: readonly string[], style: Style): string =>
  notices.map((notice) => `${style.quiet(`${name}: ${cleanLine(notice)}`)}\n`).join('');

/** Words for an error that no one foresaw; the system's own come with their code. */
const describeUnknown = (error: unknown): CookbookError => {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC')
    return new CookbookError({ message: 'no space left to write to', exitCode: exitCodes.trouble });
  if (/^E[A-Z]+$/.test(code)) return new CookbookError({ message: message.toLowerCase(), exitCode: exitCodes.trouble });
  return new CookbookError({
    message: `a fault of this program: ${message}`,
    hint: 'please report it, with what --debug prints',
    exitCode: exitCodes.trouble,
  });
};

/** What to print for anything thrown, and the exit code. The stack is for --debug. */
export const reportError = (
  error: unknown,
  style: Style,
  debug: boolean,
): { readonly text: string; readonly exitCode: ExitCode } => {
  const known = error instanceof CookbookError ? error : describeUnknown(error);
  const stack = debug && error instanceof Error ? `${clean(error.stack ?? '')}\n` : '';
  return { text: formatError(known, style) + stack, exitCode: known.exitCode };
};
