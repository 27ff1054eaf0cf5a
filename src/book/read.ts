import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CookbookError, exitCodes } from '../errors.ts';
import { compareNames, markdownName } from './names.ts';
import { reasonOf } from './reason.ts';
import type { Problem, Source } from './types.ts';

export interface ReadFolder {
  readonly sources: readonly Source[];
  /** Files and folders that could not be read, or not whole. */
  readonly problems: readonly Problem[];
}

const largest = 64 * 1024 * 1024;

const decode = (bytes: Buffer): { readonly text: string; readonly reason?: string } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  // Not a TextDecoder: a Buffer knows UTF-8 without loading anything.
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (!text.includes('\ufffd') || bytes.includes('\ufffd')) return { text };
  return { text, reason: 'is not UTF-8: some characters are lost' };
};

/** The exact bytes of a file. @throws CookbookError when it cannot be read */
export const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CookbookError({ subject: file, message: reasonOf(error), exitCode: exitCodes.trouble });
  }
};

/** Reads one file of a book. A file that holds NUL bytes is no text and gives only a problem. */
export const readSource = (root: string, path: string): { readonly source?: Source; readonly problem?: Problem } => {
  try {
    const file = join(root, path);
    const stat = statSync(file);
    if (!stat.isFile()) return { problem: { path, reason: 'is no plain file' } };
    if (stat.size > largest) return { problem: { path, reason: 'is larger than 64 MB' } };
    const bytes = readFileSync(file);
    const { text, reason } = decode(bytes);
    if (text.slice(0, 65_536).includes('\0')) return { problem: { path, reason: 'is no text' } };
    return { source: { path, text, bytes: bytes.length }, ...(reason && { problem: { path, reason } }) };
  } catch (error) {
    return { problem: { path, reason: reasonOf(error) } };
  }
};

const isSkipped = (entry: Dirent): boolean => entry.name.startsWith('.') || entry.name === 'node_modules';

/**
 * Reads all Markdown below a folder, in the order of names. Hidden folders and node_modules are left out; a link is
 * followed only to a file inside the folder, so that nothing outside the book is ever opened.
 *
 * @param root a real, absolute path
 */
export const readFolder = (root: string): ReadFolder => {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  const isInside = (path: string): boolean => {
    const real = realpathSync(join(root, path));
    return real.startsWith(root.endsWith(sep) ? root : root + sep);
  };
  const readFile = (path: string): void => {
    const { source, problem } = readSource(root, path);
    if (source) sources.push(source);
    if (problem) problems.push(problem);
  };
  const followLink = (path: string): void => {
    try {
      if (isInside(path)) readFile(path);
      else problems.push({ path, reason: 'is a link out of the book' });
    } catch (error) {
      problems.push({ path, reason: reasonOf(error) });
    }
  };
  const walk = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      problems.push({ path: folder === '' ? '.' : folder, reason: reasonOf(error) });
      return;
    }
    for (const entry of entries.toSorted((a, b) => compareNames(a.name, b.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isSkipped(entry)) continue;
      if (entry.isDirectory()) walk(path);
      else if (!markdownName.test(entry.name)) continue;
      else if (entry.isSymbolicLink()) followLink(path);
      else readFile(path);
    }
  };
  walk('');
  return { sources, problems };
};
