/** The package has no types of its own: what is used of it. */
declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';

  type Paint = (text: string) => string;

  export interface TerminalOptions {
    readonly [part: string]: Paint | boolean | number;
  }

  export const markedTerminal: (options: TerminalOptions) => MarkedExtension;
}
