export interface FencedLine {
  readonly line: string;
  /** The line belongs to a fenced block, its first and last line included. */
  readonly fenced: boolean;
}

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

/** The lines of Markdown, and which of them are in fences: what is done to the source before lexing leaves those alone. */
export function* fencedLines(markdown: string): Generator<FencedLine> {
  let open = '';
  for (const line of markdown.split('\n')) {
    const mark = line.includes('```') || line.includes('~~~') ? fence.exec(line)?.[1] : undefined;
    if (open === '' && mark && !(mark.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`'))) {
      open = mark;
      yield { line, fenced: true };
    } else {
      yield { line, fenced: open !== '' };
      if (open !== '' && mark?.startsWith(open) && line.trimEnd().endsWith(mark)) open = '';
    }
  }
}
