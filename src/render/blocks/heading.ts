import type { Tokens } from 'marked';
import { ruledLevels, type Layout } from '../layout.ts';
import { displayWidth, wrapText } from '../text.ts';

/** Each level can be told from the others without colour: by its rule, or by the mark before it. */
export const renderHeading = ({ depth, tokens }: Tokens.Heading, layout: Layout): string => {
  const { marks, style, measure } = layout;
  const text = layout
    .inline(tokens)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  if (text === '') return '';
  const mark = depth <= ruledLevels ? '' : (marks.headings[depth - ruledLevels - 1] ?? '');
  const lines = wrapText(style.heading(depth, mark + text), measure, { hang: displayWidth(mark) });
  if (depth > ruledLevels) return lines.join('\n');
  const rule = depth === 1 ? marks.heavyRule : marks.rule;
  const width = Math.max(...lines.map(displayWidth));
  return [...lines, style.quiet(rule.repeat(width))].join('\n');
};
