import { lexMarkdown, stripTokens } from '../../src/markdown/lex.ts';
import { renderDocument } from '../../src/render/document.ts';
import { createStyle } from '../../src/render/style.ts';
import type { Terminal } from '../../src/render/terminal.ts';
import { displayWidth, stripEscapes } from '../../src/render/text.ts';

export const terminal = (width: number, changes: Partial<Terminal> = {}): Terminal => ({
  width,
  height: Infinity,
  color: false,
  hyperlinks: false,
  ascii: false,
  interactive: false,
  ...changes,
});

/** Markdown as it comes out on a terminal. Links that end in `.md` lead to recipes. */
export const setMarkdown = async (markdown: string, on: Terminal): Promise<string> =>
  renderDocument(stripTokens(lexMarkdown(markdown).tokens), {
    terminal: on,
    style: await createStyle(on.color),
    resolveLink: (href) => /([^/]+)\.md(#.*)?$/.exec(href)?.slice(1).join(''),
  });

/** Every style and link that a line opens and does not close. */
const findOpen = (line: string): string[] => {
  const open: string[] = [];
  // oxlint-disable-next-line no-control-regex -- escapes are what is looked for
  for (const [, codes, target] of line.matchAll(/\u001b\[([\d;]*)m|\u001b\]8;;([^\u001b]*)\u001b\\/g)) {
    if (codes === undefined) {
      if (target === '') open.splice(open.indexOf('link'), 1);
      else open.push('link');
    } else if (codes === '22')
      for (const one of ['1', '2']) while (open.includes(one)) open.splice(open.indexOf(one), 1);
    else if (codes === '39') open.splice(0, open.length, ...open.filter((one) => one.length === 1 || one === 'link'));
    else if (/^2\d$/.test(codes)) open.splice(0, open.length, ...open.filter((one) => one !== codes.slice(1)));
    else open.push(codes);
  }
  return open;
};

/** What is wrong with a set document whatever its text is; empty when nothing is. */
export const findFaults = (output: string, width: number): string[] => {
  const faults: string[] = [];
  if (!output.endsWith('\n') || output.endsWith('\n\n')) faults.push('does not end in one newline');
  for (const [index, line] of output.split('\n').entries()) {
    const plain = stripEscapes(line);
    const at = `line ${index + 1} ${JSON.stringify(plain)}`;
    if (displayWidth(plain) > width) faults.push(`${at}: ${displayWidth(plain)} cells wide`);
    if (/\s$/.test(plain)) faults.push(`${at}: ends in a blank`);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(plain))
      faults.push(`${at}: has a control character`);
    if (findOpen(line).length > 0) faults.push(`${at}: leaves ${findOpen(line).join(' ')} open`);
  }
  return faults;
};
