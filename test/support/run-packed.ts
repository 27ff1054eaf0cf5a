import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Call, Result } from './host.ts';

export const packedBin = (): string => join(inject('packed'), 'bin', 'cookbook.js');

/** Only what a program cannot start without, and what the test sets. */
export const bareEnv = (env: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const needed = ['PATH', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(needed), ...env };
};

export interface PackedCall extends Call {
  /** Options of node itself. */
  readonly nodeArgs?: readonly string[];
}

/** The packed command in its own process, between pipes. Ended with SIGKILL after 20 s: it hangs. */
export const runPacked = ({ args, env, cwd, stdin, nodeArgs = [] }: PackedCall): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArgs, packedBin(), ...args], { cwd, env: bareEnv(env) });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`cookbook ${args.join(' ')} hangs`));
    }, 20_000);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const bytes = Buffer.concat(out);
      const stderr = Buffer.concat(err).toString('utf8');
      resolve({ stdout: bytes.toString('utf8'), stderr, exitCode: code ?? -1, bytes });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin ?? '');
  });
