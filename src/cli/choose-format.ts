import type { Options } from '../commands/command.ts';
import type { FormatName } from '../render/formats/index.ts';

/**
 * The flag's format, else the terminal's on a screen, else that of a pipe. Of all that asks for colour only the flag
 * `--color always` makes a pipe a screen (`| less -R`, previews); the environment never does.
 */
export const chooseFormat = ({ json, null: ids, color }: Options, isTTY: boolean): FormatName => {
  if (json) return 'json';
  if (ids) return 'ids';
  return isTTY || color === 'always' ? 'terminal' : 'pipe';
};
