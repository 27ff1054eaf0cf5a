/** The world outside, as `main` sees it. Tests hand in their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are meant from. */
  readonly cwd: () => string;
  /** Today's date, ISO 8601. */
  readonly today: () => string;
  readonly stdin: { readonly isTTY: boolean; readonly read: () => Promise<string> };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Shows text with a pager; false when the pager could not be started. */
  readonly page: (text: string, pager: Pager) => Promise<boolean>;
}

export interface OutputStream {
  readonly isTTY: boolean;
  /** The size of the terminal; undefined where there is none or it does not say. */
  readonly size: () => { readonly columns: number; readonly rows: number } | undefined;
  /** Everything is written when it returns. @throws the system's error, but for a reader that has gone */
  readonly write: (data: string | Uint8Array) => void;
}

export interface Pager {
  /** A program, or with `shell` a command line. */
  readonly command: string;
  readonly args: readonly string[];
  readonly shell: boolean;
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
}
