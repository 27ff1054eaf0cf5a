/**
 * Painted text taken apart into plain text and its styles, and put together again for any stretch of it, with every
 * style and link closed at the end of the stretch: a line can be cut out (head, grep, less -R) and stays whole.
 */
export interface Styled {
  readonly plain: string;
  /** Where the style changes, in order: from this offset of `plain` on it is `style`. */
  readonly changes: readonly Change[];
}

interface Change {
  readonly at: number;
  readonly style: readonly Attribute[];
}

interface Attribute {
  readonly open: string;
  readonly close: string;
}

// oxlint-disable-next-line no-control-regex -- finding escapes is what this expression is for
const escape = /\u001b\[([\d;]*)m|\u001b\]8;[^;\u0007\u001b]*;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/g;
const linkEnd = '\u001b]8;;\u001b\\';

/** Ends of SGR attributes by their starts (ECMA-48): bold and dim share one, colours theirs. */
const closeOf = (code: number): number => {
  if (code <= 2) return 22;
  if (code < 10) return code + 20;
  return code < 40 || (code >= 90 && code < 100) ? 39 : 49;
};

const attributes = new Map<number, Attribute>();

/** One object for each attribute: styles are compared by identity. */
const attributeOf = (code: number): Attribute => {
  let attribute = attributes.get(code);
  if (!attribute) {
    attribute = { open: `\u001b[${code}m`, close: `\u001b[${closeOf(code)}m` };
    attributes.set(code, attribute);
  }
  return attribute;
};

const applyCode = (style: readonly Attribute[], code: number): readonly Attribute[] => {
  if (code === 0) return style.filter(({ close }) => close === linkEnd);
  if ((code >= 22 && code <= 29) || code === 39 || code === 49) {
    const end = `\u001b[${code}m`;
    return style.filter(({ close }) => close !== end);
  }
  const attribute = attributeOf(code);
  return style.includes(attribute) ? style : [...style, attribute];
};

const applySgr = (style: readonly Attribute[], codes: string): readonly Attribute[] => {
  let next = style;
  for (const code of codes.split(';')) next = applyCode(next, Number(code));
  return next;
};

export const parseStyled = (text: string): Styled => {
  if (!text.includes('\u001b')) return { plain: text, changes: [] };
  const changes: Change[] = [];
  let plain = '';
  let style: readonly Attribute[] = [];
  let from = 0;
  escape.lastIndex = 0;
  for (let match = escape.exec(text); match; match = escape.exec(text)) {
    plain += text.slice(from, match.index);
    from = escape.lastIndex;
    const [all, codes, target] = match;
    if (codes !== undefined) style = applySgr(style, codes);
    else {
      style = style.filter(({ close }) => close !== linkEnd);
      if (target) style = [{ open: all, close: linkEnd }, ...style];
    }
    if (changes.at(-1)?.at === plain.length) changes.pop();
    changes.push({ at: plain.length, style });
  }
  return { plain: plain + text.slice(from), changes };
};

const transition = (from: readonly Attribute[], to: readonly Attribute[]): string => {
  if (from.length === 0) return to.length === 1 ? (to[0]?.open ?? '') : to.map(({ open }) => open).join('');
  if (from.length === 1 && to.length === 0) return from[0]?.close ?? '';
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  const closing = new Set(
    from
      .slice(shared)
      .map(({ close }) => close)
      .toReversed(),
  );
  // Bold and dim end together: what stays open under the same end has to be opened again.
  const kept = to.slice(0, shared).filter(({ close }) => closing.has(close));
  return [...closing, ...[...kept, ...to.slice(shared)].map(({ open }) => open)].join('');
};

/** Text and styles of `plain` from one offset to another; nothing is left open. Calls must move forward. */
export const createCutter = ({ plain, changes }: Styled): ((start: number, end: number) => string) => {
  if (changes.length === 0) return (start, end) => plain.slice(start, end);
  let index = 0;
  let style: readonly Attribute[] = [];
  return (start, end) => {
    let cut = '';
    let written: readonly Attribute[] = [];
    let at = start;
    const write = (to: number): void => {
      if (to <= at) return;
      cut += transition(written, style) + plain.slice(at, to);
      written = style;
      at = to;
    };
    for (let change = changes[index]; change && change.at < end; change = changes[index]) {
      write(change.at);
      ({ style } = change);
      index += 1;
    }
    write(end);
    return cut + transition(written, []);
  };
};
