import { join } from 'node:path';
import { version } from '../package.json';
import { main } from './cli/main.ts';
import { createRealIo } from './cli/real-io.ts';

const dist = import.meta.dirname;
const bundled = { folder: join(dist, '..', 'recipes'), compiled: join(dist, 'book') };

const start = async (): Promise<void> => {
  // Not process.exit: output may still be under way.
  process.exitCode = await main(process.argv.slice(2), createRealIo(), { version, bundled });
};

void start();
