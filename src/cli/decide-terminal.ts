import type { Terminal } from '../render/terminal.ts';
import type { Io, OutputStream } from './io.ts';

/** What the command line says of the output; absent means automatic. */
export interface TerminalOptions {
  readonly color?: 'auto' | 'always' | 'never';
  readonly hyperlinks?: 'auto' | 'always' | 'never';
  readonly width?: number;
  readonly ascii?: boolean;
}

type Env = Io['env'];

const narrowest = 20;
const usualWidth = 80;

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/**
 * Flag > NO_COLOR > FORCE_COLOR, CLICOLOR_FORCE > CLICOLOR=0 > TERM=dumb > is it a terminal (no-color.org,
 * bixense.com/clicolors). Decided here alone: Node and chalk take an empty NO_COLOR for set and do not know CLICOLOR.
 */
export const decideColor = (flag: TerminalOptions['color'], env: Env, isTTY: boolean): boolean => {
  if (flag === 'always') return true;
  if (flag === 'never' || isSet(env['NO_COLOR'])) return false;
  if (isSet(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  if (isSet(env['CLICOLOR_FORCE']) && env['CLICOLOR_FORCE'] !== '0') return true;
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return false;
  return isTTY;
};

/** Programs that are known to understand OSC 8, by what they put into the environment. */
const knowsHyperlinks = (env: Env): boolean => {
  if (env['TERM'] === 'dumb' || isSet(env['CI'])) return false;
  if (['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'].includes(env['TERM_PROGRAM'] ?? '')) return true;
  if (isSet(env['WT_SESSION']) || isSet(env['KITTY_WINDOW_ID']) || isSet(env['KONSOLE_VERSION'])) return true;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  return /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/.test(env['TERM'] ?? '');
};

export const decideHyperlinks = (flag: TerminalOptions['hyperlinks'], env: Env, isTTY: boolean): boolean => {
  if (flag === 'always' || flag === 'never') return flag === 'always';
  if (isSet(env['FORCE_HYPERLINK'])) return env['FORCE_HYPERLINK'] !== '0';
  return isTTY && knowsHyperlinks(env);
};

/** Flag > COLUMNS > the terminal > 80. A width below 20, from whatever source but the flag, counts as unknown. */
const decideWidth = (flag: number | undefined, env: Env, columns: number | undefined): number => {
  if (flag !== undefined) return Math.max(narrowest, flag);
  const candidates = [Number(env['COLUMNS'] ?? 0), columns ?? 0];
  return candidates.find((width) => Number.isInteger(width) && width >= narrowest && width <= 10_000) ?? usualWidth;
};

/** A locale that says it is not UTF-8 gets plain characters; one that says nothing is taken for UTF-8. */
const decideAscii = (flag: boolean | undefined, env: Env): boolean => {
  if (flag !== undefined) return flag;
  if (env['TERM'] === 'dumb') return true;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet);
  return locale !== undefined && !/utf-?8/i.test(locale);
};

/** Decides once what an output stream can do. */
export const decideTerminal = (options: TerminalOptions, env: Env, stream: OutputStream): Terminal => {
  const size = stream.isTTY ? stream.size() : undefined;
  return {
    width: decideWidth(options.width, env, size?.columns),
    height: size && size.rows > 0 ? size.rows : Infinity,
    color: decideColor(options.color, env, stream.isTTY),
    hyperlinks: decideHyperlinks(options.hyperlinks, env, stream.isTTY),
    ascii: decideAscii(options.ascii, env),
    interactive: stream.isTTY,
  };
};
