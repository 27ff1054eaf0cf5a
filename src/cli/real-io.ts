import { fstatSync, writeSync } from 'node:fs';
import type { Io, OutputStream, Pager } from './io.ts';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code);

/** Sleeps without giving up the thread: a pipe whose reader is slow refuses bytes for a moment. */
const wait = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/**
 * Writes at once and whole. process.stdout would cost a stream, lose its end on exit, and swallow a full disk. A
 * reader that has gone (`| head -1`) wants no more: that is no error.
 */
const writeAll = (descriptor: number, data: string | Uint8Array): void => {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (hasCode(error, 'EPIPE', 'EOF')) return;
      if (!hasCode(error, 'EAGAIN', 'EINTR')) throw error;
      wait(2);
    }
  }
};

const isCharacterDevice = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Where the system cannot say, Node may.
    return true;
  }
};

/** Node's own streams take milliseconds to load: they are asked only about what may be a terminal, once it matters. */
const openStream = (descriptor: 1 | 2, write: OutputStream['write']): OutputStream => {
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr);
  return {
    get isTTY() {
      // Absent, whatever its type says, where there is no terminal.
      return isCharacterDevice(descriptor) && stream().isTTY === true;
    },
    size: () => {
      const { columns, rows } = stream();
      return columns === undefined ? undefined : { columns, rows };
    },
    write,
  };
};

const ignore = (): void => undefined;

/** The pager owns the terminal until it ends: an interrupt is for it, as in git. */
const page = async (text: string, { command, args, shell, env }: Pager): Promise<boolean> => {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    process.on('SIGINT', ignore);
    const finish = (shown: boolean): void => {
      process.off('SIGINT', ignore);
      resolve(shown);
    };
    const child = spawn(command, args, {
      shell,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    child.on('error', () => finish(false));
    // 127: the shell did not find the command; 126: it is no program.
    child.on('close', (code) => finish(code !== 127 && code !== 126));
    child.stdin.on('error', ignore);
    child.stdin.end(text);
  });
};

const readStdin = async (): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks));
};

/** There is no place left to complain that the place for complaints is full. */
const writeIfPossible = (data: string | Uint8Array): void => {
  try {
    writeAll(2, data);
  } catch {
    // Nothing to be done.
  }
};

const currentFolder = (): string => {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
};

export const createRealIo = (): Io => ({
  env: process.env,
  cwd: currentFolder,
  today: () => new Date().toISOString().slice(0, 10),
  stdin: {
    get isTTY() {
      return process.stdin.isTTY === true;
    },
    read: readStdin,
  },
  stdout: openStream(1, (data) => writeAll(1, data)),
  stderr: openStream(2, writeIfPossible),
  page,
});
