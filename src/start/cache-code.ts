import { mkdirSync, writeFileSync } from 'node:fs';
import { cacheFileOf, cacheFolderOf, createChunkLoader } from './load-chunks.ts';

type Program = typeof import('../cli.ts');

/**
 * Runs a few commands and keeps what V8 compiled for them, one file a chunk. Only functions that ran are in it: what is
 * rare would have to be read at every start. Prints what the commands print, so give it no standard output.
 */
export const cacheCode = async (dist: string, commands: readonly (readonly string[])[]): Promise<void> => {
  const folder = cacheFolderOf(dist);
  const { load, scripts } = createChunkLoader(dist, folder);
  const { run } = load('cli.js') as Program;
  for (const command of commands) {
    await run(command);
    if (process.exitCode) throw new Error(`cookbook ${command.join(' ')} ended with ${process.exitCode}`);
  }
  mkdirSync(folder, { recursive: true });
  for (const [chunk, script] of scripts) writeFileSync(cacheFileOf(folder, chunk), script.createCachedData());
};
