import type { Io, Pager } from './io.ts';

/**
 * COOKBOOK_PAGER > PAGER > less. The user's own value is a command line for the shell, as in git; empty or `cat`
 * means none. less ends at once when all fits, keeps the screen, and is told that text is UTF-8.
 */
export const choosePager = (env: Io['env']): Pager | undefined => {
  const less = {
    ...(env['LESS'] === undefined && { LESS: 'FRX' }),
    ...(env['LESSCHARSET'] === undefined && { LESSCHARSET: 'utf-8' }),
  };
  const own = env['COOKBOOK_PAGER'] ?? env['PAGER'];
  if (own === undefined) return { command: 'less', shell: false, env: less };
  return own.trim() === '' || own.trim() === 'cat' ? undefined : { command: own, shell: true, env: less };
};
