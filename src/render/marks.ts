/** The characters that a document is drawn with. */
export interface Marks {
  /** By depth of the list; the last one for all that are deeper. */
  readonly bullets: readonly string[];
  readonly unchecked: string;
  readonly checked: string;
  /** Stands before headings of level 3 to 6. */
  readonly headings: readonly string[];
  readonly heavyRule: string;
  readonly rule: string;
  /** Left of a quote. */
  readonly bar: string;
  /** Absent where columns stand apart by blanks alone: that reads better aloud than signs. */
  readonly table?: TableMarks;
  readonly ellipsis: string;
  readonly disclosure: string;
}

/** Left end, line, crossing and right end of a table's rules; `bar` parts its columns. */
export interface TableMarks {
  readonly top: readonly [string, string, string, string];
  readonly middle: readonly [string, string, string, string];
  /** Between rows whose cells take several lines. */
  readonly between: readonly [string, string, string, string];
  readonly bottom: readonly [string, string, string, string];
  readonly bar: string;
}

const drawn: Marks = {
  bullets: ['•', '◦', '▪'],
  unchecked: '☐',
  checked: '☑',
  headings: ['◆ ', '◇ ', '▪ ', '· '],
  heavyRule: '━',
  rule: '─',
  bar: '│',
  table: {
    top: ['┌', '─', '┬', '┐'],
    middle: ['├', '─', '┼', '┤'],
    between: ['├', '╌', '┼', '┤'],
    bottom: ['└', '─', '┴', '┘'],
    bar: '│',
  },
  ellipsis: '…',
  disclosure: '▸',
};

const typed: Marks = {
  bullets: ['*', '-'],
  unchecked: '[ ]',
  checked: '[x]',
  headings: ['### ', '#### ', '##### ', '###### '],
  heavyRule: '=',
  rule: '-',
  bar: '>',
  ellipsis: '...',
  disclosure: '>',
};

export const marksFor = (ascii: boolean): Marks => (ascii ? typed : drawn);
