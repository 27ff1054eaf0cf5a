import type { Tokens } from 'marked';
import { hangBlock, type Layout } from '../layout.ts';
import { alignText, displayWidth } from '../text.ts';

/** How deep the list that is being set stands in others: it decides the bullet. */
const depths = new WeakMap<Layout, number>();

const markItem = (item: Tokens.ListItem, list: Tokens.List, index: number, depth: number, layout: Layout): string => {
  const { marks, style } = layout;
  const box = item.checked ? marks.checked : marks.unchecked;
  if (list.ordered) return `${(list.start || 0) + index}.${item.task ? ` ${box}` : ''}`;
  return item.task ? box : style.quiet(marks.bullets[Math.min(depth, marks.bullets.length - 1)] ?? '');
};

/** Hangs every item behind its mark; numbers are aligned by their full stops. */
export const renderList = (list: Tokens.List, layout: Layout): string => {
  const depth = depths.get(layout) ?? 0;
  depths.set(layout, depth + 1);
  const marks = list.items.map((item, index) => markItem(item, list, index, depth, layout));
  const widest = Math.max(0, ...marks.map(displayWidth));
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? alignText(marks[index] ?? '', widest, 'right') : (marks[index] ?? '');
    const width = displayWidth(mark);
    return layout.indent(width + 1, (granted) =>
      hangBlock(mark, width, layout.blocks(item.tokens, !item.loose), granted),
    );
  });
  depths.set(layout, depth);
  return items.join(list.loose ? '\n\n' : '\n');
};
