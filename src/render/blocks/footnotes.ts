import type { Footnote } from '../../markdown/tokens.ts';
import { hangBlock, type Layout } from '../layout.ts';
import { alignText } from '../text.ts';

const ruleWidth = 10;

export const renderFootnoteMark = (number: number, { style }: Layout): string => style.id(`[${number}]`);

/** All notes below a short rule, hanging behind their numbers. */
export const renderFootnotes = (notes: readonly Footnote[], layout: Layout): string => {
  const { marks, style } = layout;
  const labels = notes.map(({ number }) => (number === undefined ? (marks.bullets[0] ?? '') : `[${number}]`));
  const width = Math.max(...labels.map((label) => label.length));
  const set = notes.map(({ tokens }, index) =>
    layout.indent(width + 1, (granted) => {
      const label = style.id(alignText(labels[index] ?? '', width, 'right'));
      return hangBlock(label, width, layout.blocks(tokens), granted);
    }),
  );
  return [style.quiet(marks.rule.repeat(ruleWidth)), ...set].join('\n');
};
