/** One command of a transcript, and what it is expected to say. */
export interface Step {
  readonly command: string;
  /** Everything below the command line as it stands in the file; closing blank lines left out. */
  readonly expected: readonly string[];
  /** Where `expected` stands in the lines of the file. */
  readonly from: number;
  readonly to: number;
}

const opening = /^(`{3,})console$/;

/**
 * The steps of a transcript: in blocks fenced as `console`, a line `$ COMMAND`, then `? N` when the exit code is not 0,
 * then the lines of stdout, then those of stderr with `2>` before each, or `(nothing)`. Everything outside of the blocks
 * is for people.
 *
 * @throws for a block without a command, and for a file without a block
 */
export const parseTranscript = (text: string): Step[] => {
  const lines = text.split('\n');
  const steps: Step[] = [];
  let isAny = false;
  for (let at = 0; at < lines.length; at += 1) {
    const fence = opening.exec(lines[at] ?? '')?.[1];
    if (fence === undefined) continue;
    isAny = true;
    const close = lines.indexOf(fence, at + 1);
    const starts = lines.flatMap((line, index) =>
      index > at && index < close && line.startsWith('$ ') ? [index] : [],
    );
    if (close < 0) throw new Error(`line ${at + 1}: the block does not end`);
    if (starts[0] !== at + 1) throw new Error(`line ${at + 1}: the block does not begin with a command`);
    for (const [index, start] of starts.entries()) {
      let to = starts[index + 1] ?? close;
      while (to > start + 1 && lines[to - 1] === '') to -= 1;
      steps.push({
        command: (lines[start] ?? '').slice(2),
        expected: lines.slice(start + 1, to),
        from: start + 1,
        to,
      });
    }
    at = close;
  }
  if (!isAny) throw new Error('no block fenced as console');
  return steps;
};

/** Controls as their pictures, what cannot be seen as its code: `\u001b` is written as U+241B. */
const makeVisible = (text: string): string =>
  text.replace(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000b-\u001f]|[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (char) => {
      const code = char.charCodeAt(0);
      return code < 32 ? String.fromCharCode(0x2400 + code) : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    },
  );

const toLines = (text: string): string[] => {
  const lines = makeVisible(text).split('\n');
  while (lines.at(-1) === '') lines.pop();
  return lines;
};

/** What a command said, in the form of a transcript. */
export const writeResult = (result: {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}): string[] => {
  const said = [...toLines(result.stdout), ...toLines(result.stderr).map((line) => `2> ${line}`.trimEnd())];
  return [...(result.exitCode === 0 ? [] : [`? ${result.exitCode}`]), ...(said.length > 0 ? said : ['(nothing)'])];
};

const escapeForRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Whether the lines are as expected, where `[..]` stands for any text in a line and a line `...` for any lines. */
export const matchesExpected = (expected: readonly string[], actual: readonly string[]): boolean => {
  const pattern = expected.map((line) =>
    line === '...' ? '(?:[^\n]*\n)*?' : `${line.split('[..]').map(escapeForRegExp).join('[^\n]*')}\n`,
  );
  return new RegExp(`^${pattern.join('')}$`).test(`${actual.join('\n')}\n`);
};
