import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Result } from './host.ts';
import { bareEnv, packedBin } from './run-packed.ts';
import { makeScratch } from './scratch.ts';

/** Why there is no pseudo-terminal to be had here; undefined where there is one. */
export const noTerminal = ((): string | undefined => {
  const said = process.platform === 'linux' ? spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout : '';
  return said?.includes('util-linux') ? undefined : 'needs script of util-linux';
})();

export interface TerminalCall extends Omit<Call, 'stdin'> {
  readonly columns: number;
  readonly rows: number;
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** The packed command on a pseudo-terminal of its own; stdout is what the screen got, stderr is kept apart. */
export const runInTerminal = ({ args, env, cwd, columns, rows }: TerminalCall): Promise<Result> =>
  new Promise((resolve, reject) => {
    const scratch = makeScratch();
    const errors = scratch.write('stderr', '');
    const command = [process.execPath, packedBin(), ...args].map(quote).join(' ');
    const line = `stty cols ${columns} rows ${rows}; exec ${command} 2>${quote(errors)}`;
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd,
      env: bareEnv({ TERM: 'xterm-256color', ...env }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const out: Buffer[] = [];
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`cookbook ${args.join(' ')} hangs`));
    }, 20_000);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const stderr = readFileSync(join(scratch.folder, 'stderr'), 'utf8');
      scratch.remove();
      const bytes = Buffer.concat(out);
      resolve({ stdout: bytes.toString('utf8').replaceAll('\r\n', '\n'), stderr, exitCode: code ?? -1, bytes });
    });
  });
