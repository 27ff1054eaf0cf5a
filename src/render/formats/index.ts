import type { Terminal } from '../terminal.ts';
import type { Format, PrintedView } from './format.ts';
import { idsFormat } from './ids.ts';
import { jsonFormat } from './json.ts';
import { pipeFormat } from './pipe.ts';

/** Every format, in its own file. What lays out is loaded when it prints; the others are smaller than a file to find. */
const formats = {
  terminal: async () => (await import('./terminal.ts')).terminalFormat,
  pipe: async () => pipeFormat,
  json: async () => jsonFormat,
  ids: async () => idsFormat,
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;

/** A view as text. */
export const formatView = async (view: PrintedView, name: FormatName, terminal: Terminal): Promise<string> => {
  const format = await formats[name]();
  // The kind of the view picks the function that takes it, which TypeScript cannot follow.
  const formatKind = format[view.kind] as (view: PrintedView, terminal: Terminal) => string | Promise<string>;
  return formatKind(view, terminal);
};
