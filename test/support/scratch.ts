import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

export interface Scratch {
  /** Absolute, real path. */
  readonly folder: string;
  /** Writes a file below it, folders included, and returns its absolute path. */
  readonly write: (path: string, data: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** An empty folder outside of the repository. */
export const makeScratch = (): Scratch => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cookbook-test-')));
  return {
    folder,
    write: (path, data) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** A folder that holds a copy of every fixture book, by its name: `--book plain` works there. */
export const copyFixtures = (): Scratch => {
  const scratch = makeScratch();
  cpSync(fixtures, scratch.folder, { recursive: true });
  return scratch;
};
