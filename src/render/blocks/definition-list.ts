import type { Definition } from '../../markdown/tokens.ts';
import { prefixLines, type Layout } from '../layout.ts';
import { wrapText } from '../text.ts';

const inset = 4;

/** Terms in bold, what they mean indented below them. */
export const renderDefinitionList = (definitions: readonly Definition[], layout: Layout): string =>
  definitions
    .map(({ term, definitions: bodies }) => {
      const head = wrapText(layout.style.strong(layout.inline(term)), layout.measure).join('\n');
      const set = bodies.map((body) =>
        layout.indent(inset, (granted) => prefixLines(layout.blocks(body), ' '.repeat(granted))),
      );
      return [head, ...set].filter((lines) => lines !== '').join('\n');
    })
    .join('\n\n');
