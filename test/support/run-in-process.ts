import { join } from 'node:path';
import { inject } from 'vitest';
import { main, type Package } from '../../src/cli/main.ts';
import type { Io, Pager } from '../../src/cli/io.ts';
import { version } from '../../package.json';
import type { Call, Result } from './host.ts';

/** A screen in place of a pipe. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
}

export interface InProcessCall extends Call {
  /** Standard output and error are this terminal; pipes when absent. */
  readonly screen?: Screen;
  /** Standard input is a terminal. */
  readonly typed?: boolean;
  readonly today?: string;
  /** Stands for the pager: what it returns says whether it could be started. */
  readonly page?: (text: string, pager: Pager) => boolean;
}

/** The book as it was packed, so that paths are the same in every host. */
export const packed = (): Package => ({
  version,
  bundled: { folder: join(inject('packed'), 'recipes'), compiled: join(inject('packed'), 'dist', 'book') },
});

const asText = (stdin: string | Uint8Array | undefined): string =>
  typeof stdin === 'string' ? stdin : new TextDecoder('utf-8').decode(stdin ?? new Uint8Array());

/** `main` with a world made for it: nothing of the machine leaks in, nothing is printed. */
export const runInProcess = async (call: InProcessCall): Promise<Result> => {
  const { args, env = {}, cwd, stdin, screen, typed = false, today = '2026-11-22' } = call;
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const openStream = (chunks: Buffer[]): Io['stdout'] => ({
    isTTY: screen !== undefined,
    size: () => screen,
    write: (data) => void chunks.push(Buffer.from(data)),
  });
  const io: Io = {
    env,
    cwd: () => cwd,
    today: () => today,
    stdin: { isTTY: typed, read: async () => asText(stdin) },
    stdout: openStream(out),
    stderr: openStream(err),
    page: async (text, pager) => call.page?.(text, pager) ?? false,
  };
  const exitCode = await main(args, io, packed());
  const bytes = Buffer.concat(out);
  return { stdout: bytes.toString('utf8'), stderr: Buffer.concat(err).toString('utf8'), exitCode, bytes };
};
