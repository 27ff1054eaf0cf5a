import type { Terminal } from '../terminal.ts';
import type { View, ViewKind, ViewOf } from '../view.ts';

/** Views that are printed as text; a file is copied as it is. */
export type PrintedKind = Exclude<ViewKind, 'file'>;

export type PrintedView = Extract<View, { readonly kind: PrintedKind }>;

/** Turns every kind of view into text that ends in a newline, or is empty. */
export type Format = {
  readonly [Kind in PrintedKind]: (view: ViewOf<Kind>, terminal: Terminal) => string | Promise<string>;
};
