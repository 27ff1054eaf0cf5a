import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What V8 made of a chunk is good for this very Node on this kind of machine: any other has a folder of its own. */
export const cacheFolderOf = (dist: string): string =>
  join(dist, 'code-cache', `${process.version}-${process.platform}-${process.arch}`);

export const cacheFileOf = (folder: string, chunk: string): string => join(folder, `${chunk}.bin`);

const readCache = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

export interface ChunkLoader {
  /** What a chunk, named by its file in dist/, exports. */
  readonly load: (chunk: string) => unknown;
  /** The chunks loaded so far. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/**
 * Loads CommonJS chunks as `require` does, but with the code that V8 compiled of them earlier: compiling is half of what
 * the program adds to the start of Node. V8 refuses code that does not fit (other flags, another length of the source) and
 * then compiles as ever.
 */
export const createChunkLoader = (dist: string, cacheFolder: string): ChunkLoader => {
  const requireBuiltin = createRequire(join(dist, 'start.js'));
  const modules = new Map<string, { exports: unknown }>();
  const scripts = new Map<string, Script>();
  const require = (name: string): unknown => (name.startsWith('./') ? load(name.slice(2)) : requireBuiltin(name));
  const load = (chunk: string): unknown => {
    const known = modules.get(chunk);
    if (known) return known.exports;
    const filename = join(dist, chunk);
    const source = readFileSync(filename, 'utf8');
    const cachedData = readCache(cacheFileOf(cacheFolder, chunk));
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
      filename,
      ...(cachedData && { cachedData }),
    });
    scripts.set(chunk, script);
    const module = { exports: {} };
    modules.set(chunk, module);
    script.runInThisContext()(module.exports, require, module, filename, dist);
    return module.exports;
  };
  return { load, scripts };
};
