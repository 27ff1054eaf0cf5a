import type { Token } from 'marked';
import type { Layout } from '../layout.ts';
import { wrapText } from '../text.ts';

/** Inline tokens as lines of prose. */
export const renderParagraph = (tokens: readonly Token[], layout: Layout): string =>
  wrapText(layout.inline(tokens), layout.measure).join('\n').trim();
