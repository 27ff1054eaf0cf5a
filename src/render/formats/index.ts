import type { Terminal } from '../terminal.ts';
import type { Format, PrintedView } from './format.ts';

/** Every format, in its own file; it is loaded when it prints. */
const formats = {
  terminal: async () => (await import('./terminal.ts')).terminalFormat,
  pipe: async () => (await import('./pipe.ts')).pipeFormat,
  json: async () => (await import('./json.ts')).jsonFormat,
  ids: async () => (await import('./ids.ts')).idsFormat,
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;

/** A view as text. */
export const formatView = async (view: PrintedView, name: FormatName, terminal: Terminal): Promise<string> => {
  const format = await formats[name]();
  // The kind of the view picks the function that takes it, which TypeScript cannot follow.
  const formatKind = format[view.kind] as (view: PrintedView, terminal: Terminal) => string | Promise<string>;
  return formatKind(view, terminal);
};
