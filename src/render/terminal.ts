/** What the output can do, decided once and passed down: rendering knows no process and no environment. */
export interface Terminal {
  /** Columns, at least 20. */
  readonly width: number;
  /** Rows; Infinity where there is no screen. */
  readonly height: number;
  readonly color: boolean;
  /** OSC 8 hyperlinks are understood. */
  readonly hyperlinks: boolean;
  /** Draw with ASCII characters only. Text of the book stays as it is. */
  readonly ascii: boolean;
  /** A person looks at it: counts, numbers and hints are welcome. */
  readonly interactive: boolean;
}
