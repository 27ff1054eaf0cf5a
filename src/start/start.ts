import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolderOf, createChunkLoader } from './load-chunks.ts';

type Program = typeof import('../cli.ts');

const dist = import.meta.dirname;

/** The program, by way of the compiled code where the build left some for this Node, else as Node loads anything. */
const loadProgram = (): Program => {
  const cacheFolder = cacheFolderOf(dist);
  const load = existsSync(cacheFolder)
    ? createChunkLoader(dist, cacheFolder).load
    : (chunk: string) => createRequire(join(dist, 'start.js'))(`./${chunk}`);
  return load('cli.js') as Program;
};

void loadProgram().run(process.argv.slice(2));
