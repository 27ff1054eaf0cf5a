import type { Token } from 'marked';
import type { AlertKind } from '../../markdown/tokens.ts';
import { prefixLines, type Layout } from '../layout.ts';

const renderBarred = (bar: string, title: string, tokens: readonly Token[], layout: Layout): string =>
  layout.indent(2, (granted) => {
    const body = layout.blocks(tokens);
    const lines = [title, body].filter((part) => part !== '').join('\n');
    if (lines === '') return '';
    return granted < 2 ? lines : prefixLines(lines, `${bar} `);
  });

export const renderQuote = (tokens: readonly Token[], layout: Layout): string =>
  renderBarred(layout.style.quiet(layout.marks.bar), '', tokens, layout);

/** A quote with a coloured bar that says what it is. */
export const renderAlert = (kind: AlertKind, tokens: readonly Token[], layout: Layout): string => {
  const { style, marks } = layout;
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  return renderBarred(style.alert(kind, marks.bar), style.strong(style.alert(kind, title)), tokens, layout);
};
