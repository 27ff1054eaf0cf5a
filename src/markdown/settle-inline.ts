import type { Token } from 'marked';
import { decodeText } from './decode.ts';
import type { FootnoteBook } from './footnotes.ts';
import { makeEmptyElement, wrapInline } from './html-inline.ts';
import { isHidden, readHtml, type HtmlPart } from './html-tree.ts';
import { isToken, makeText, wordsOf } from './tokens.ts';

interface OpenElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly tokens: Token[];
}

/** Adds text; what marked took apart at escapes and specials becomes one token again. */
const pushText = (tokens: Token[], text: string): void => {
  const last = tokens.at(-1);
  if (text === '') return;
  if (last && isToken(last, 'text') && !last.tokens) tokens[tokens.length - 1] = makeText(last.text + text);
  else tokens.push(makeText(text));
};

/** Ends of lines are blanks; a hard break is a token of its own. */
const collapse = (text: string): string => text.replace(/[ \t\n]+/g, ' ');

const createStack = () => {
  const root: Token[] = [];
  const open: OpenElement[] = [];
  const top = (): Token[] => open.at(-1)?.tokens ?? root;
  const push = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (isToken(token, 'text')) pushText(top(), token.text);
      else top().push(token);
    }
  };
  const close = (tag: string): void => {
    if (!open.some((element) => element.tag === tag)) return;
    for (let element = open.pop(); element; element = open.pop()) {
      const isMatch = element.tag === tag;
      // An element that was never closed has no known end: it styles nothing.
      if (!isMatch) push(element.tokens);
      else {
        if (!isHidden(tag)) push(wrapInline(tag, element.attributes, element.tokens, wordsOf(element.tokens)));
        return;
      }
    }
  };
  const add = (part: HtmlPart): void => {
    if (part.kind === 'text') pushText(top(), collapse(decodeText(part.text)));
    else if (part.kind === 'close') close(part.tag);
    else if (part.closed) push(makeEmptyElement(part.tag, part.attributes));
    else open.push({ tag: part.tag, attributes: part.attributes, tokens: [] });
  };
  const finish = (): Token[] => {
    for (const { tokens } of open.splice(0)) push(tokens);
    return root;
  };
  return { push, add, finish, text: (text: string) => pushText(top(), collapse(text)) };
};

/**
 * Inline tokens as they are rendered: entities decoded once and cleaned, HTML turned into what Markdown has for it,
 * comments gone, unknown tags as text, footnote marks numbered.
 */
export const settleInline = (tokens: readonly Token[], notes: FootnoteBook): Token[] => {
  const stack = createStack();
  for (const token of tokens) {
    if (isToken(token, 'html')) for (const part of readHtml(token.text)) stack.add(part);
    else if (isToken(token, 'escape')) stack.text(token.text);
    else if (isToken(token, 'text')) stack.text(decodeText(token.text));
    else if (token.type === 'footnoteMark') stack.push([notes.refer(String(Reflect.get(token, 'label')), token.raw)]);
    else if (isToken(token, 'link')) {
      const literal = token.autolink === true;
      const href = literal ? token.href : decodeText(token.href);
      stack.push([{ ...token, href, tokens: literal ? token.tokens : settleInline(token.tokens, notes) }]);
    } else if (isToken(token, 'image')) {
      const title = token.title ? decodeText(token.title) : null;
      stack.push([
        {
          ...token,
          href: decodeText(token.href),
          title,
          text: decodeText(wordsOf(settleInline(token.tokens, notes)) || token.text),
        },
      ]);
    } else if (isToken(token, 'strong') || isToken(token, 'em') || isToken(token, 'del')) {
      stack.push([{ ...token, tokens: settleInline(token.tokens, notes) }]);
    } else if (token.type !== 'checkbox') stack.push([token]);
  }
  return stack.finish();
};
