/** One call of `cookbook`, as a test asks for it. */
export interface Call {
  readonly args: readonly string[];
  /** The whole environment of the program, but for PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  /** Standard input; nothing when absent. */
  readonly stdin?: string | Uint8Array;
}

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Standard output as it came. */
  readonly bytes: Buffer;
}

/** A way to run the program. Transcripts must come out the same in each. */
export type Host = (call: Call) => Promise<Result>;
