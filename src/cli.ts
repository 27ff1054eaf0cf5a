import { join } from 'node:path';
import { version } from '../package.json';
import { main } from './cli/main.ts';
import { createRealIo } from './cli/real-io.ts';

const dist = import.meta.dirname;
const bundled = { folder: join(dist, '..', 'recipes'), compiled: join(dist, 'book') };

/** The program in the real world. Not process.exit: output may still be under way. */
export const run = async (args: readonly string[]): Promise<void> => {
  process.exitCode = await main(args, createRealIo(), { version, bundled });
};
