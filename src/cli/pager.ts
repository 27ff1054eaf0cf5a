import type { Io, Pager } from './io.ts';

/**
 * COOKBOOK_PAGER > PAGER > less. The user's own value is a command line for the shell, as in git; empty or `cat`
 * means none, and a dumb terminal has none. less lets colours through whatever LESS says; it ends at once when all
 * fits, keeps the screen, and is told that text is UTF-8, unless the user has said otherwise.
 */
export const choosePager = (env: Io['env']): Pager | undefined => {
  const less = {
    ...(env['LESS'] === undefined && { LESS: 'FRX' }),
    ...(env['LESSCHARSET'] === undefined && { LESSCHARSET: 'utf-8' }),
  };
  const own = env['COOKBOOK_PAGER'] ?? env['PAGER'];
  if (env['TERM'] === 'dumb') return undefined;
  if (own === undefined) return { command: 'less', args: ['-R'], shell: false, env: less };
  return own.trim() === '' || own.trim() === 'cat' ? undefined : { command: own, args: [], shell: true, env: less };
};
