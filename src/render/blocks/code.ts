import type { Tokens } from 'marked';
import type { Highlighter } from '../highlight.ts';
import { prefixLines, type Layout } from '../layout.ts';
import { parseChart } from '../chart.ts';
import { breakText, displayWidth } from '../text.ts';
import { renderChart } from './chart.ts';

const tabStop = 4;

const expandTabs = (line: string): string => {
  if (!line.includes('\t')) return line;
  let expanded = '';
  let column = 0;
  for (const [index, piece] of line.split('\t').entries()) {
    const gap = index === 0 ? 0 : tabStop - (column % tabStop);
    expanded += ' '.repeat(gap) + piece;
    column += gap + displayWidth(piece);
  }
  return expanded;
};

const inset = 2;

/**
 * Code as it stands, two cells in where that does not break a line that would fit without. Only lines that are wider
 * than the terminal are broken. There is no frame around it: it is there to be copied.
 */
export const renderCode = ({ text, lang }: Tokens.Code, highlight: Highlighter, layout: Layout): string => {
  const code = text
    .split('\n')
    .map(expandTabs)
    .join('\n')
    .trimEnd()
    .replace(/^(?: *\n)+/, '');
  if (code === '') return '';
  const chart = lang === 'mermaid' ? parseChart(code) : undefined;
  if (chart) return renderChart(chart, layout);
  const painted = highlight(code, lang ?? '');
  const height = code.split('\n').length;
  return layout.indent(inset, (granted) => {
    const lines = breakText(painted, layout.width);
    if (lines.length === height) return prefixLines(lines.join('\n'), ' '.repeat(granted));
    const wider = breakText(painted, layout.width + granted);
    return wider.length === height ? wider.join('\n') : prefixLines(lines.join('\n'), ' '.repeat(granted));
  });
};
