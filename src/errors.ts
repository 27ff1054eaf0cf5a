/** Exit codes are part of the interface: the README tables them. A signal ends the process with 128 + its number. */
export const exitCodes = { done: 0, notFound: 1, trouble: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface ErrorDetails {
  /** What the message is about, as the person typed it: a recipe, an option, a file. */
  readonly subject?: string;
  /** The reason, one lower-case line without a full stop. */
  readonly message: string;
  /** What to do next, one line. */
  readonly hint?: string;
  readonly exitCode: ExitCode;
}

/** Everything that goes wrong for a reason a person can act on. Any other error is a fault of this program. */
export class CookbookError extends Error {
  readonly subject: string | undefined;
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor({ subject, message, hint, exitCode }: ErrorDetails) {
    super(message);
    this.name = 'CookbookError';
    this.subject = subject;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
