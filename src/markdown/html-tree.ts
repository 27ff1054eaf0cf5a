import type { Token } from 'marked';

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

/** Text as it stands in the source, an element, or a block of Markdown that stands between the tags. */
export type HtmlNode = string | HtmlElement | { readonly token: Token };

export type HtmlPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closed: boolean;
    }
  | { readonly kind: 'close'; readonly tag: string };

/** Tags that mean something in a document. Anything else in angle brackets is somebody's text, such as <company>. */
const knownTags = new Set(
  `a abbr acronym address article aside audio b bdi bdo big blockquote body br button caption center cite code col
  colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6
  head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta nav nobr noscript
  object ol optgroup option p param path picture pre q rp rt ruby s samp script section select small source span strike
  strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var
  video wbr`.split(/\s+/),
);

const emptyTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What is in these is not for reading. */
const hiddenTags = new Set(['script', 'style', 'svg', 'template', 'title', 'head', 'iframe', 'object']);

export const isHidden = (tag: string): boolean => hiddenTags.has(tag);
export const isEmpty = (tag: string): boolean => emptyTags.has(tag);

const markup =
  /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<![a-z][^>]*>|<(\/?)([a-z][\w:-]*)((?:\s+[^\s"'>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/(?!>))*)\s*(\/?)>/gi;
const attribute = /([^\s"'>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const readAttributes = (source: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
};

/** Tags and the text between them, in order. Comments, declarations and instructions are left out. */
export const readHtml = (html: string): HtmlPart[] => {
  const parts: HtmlPart[] = [];
  const addText = (text: string): void => {
    if (text !== '') parts.push({ kind: 'text', text });
  };
  let from = 0;
  for (const match of html.matchAll(markup)) {
    const [all, cdata, slash, name, attributes = '', selfClosing] = match;
    addText(html.slice(from, match.index));
    from = match.index + all.length;
    if (cdata !== undefined) addText(cdata);
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (!knownTags.has(tag)) addText(all);
    else if (slash) parts.push({ kind: 'close', tag });
    else {
      const closed = selfClosing !== '' || emptyTags.has(tag);
      parts.push({ kind: 'open', tag, attributes: readAttributes(attributes), closed });
    }
  }
  addText(html.slice(from));
  return parts;
};

/** Elements that end where the next of their kind begins. */
const endsBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  [
    'p',
    new Set(['p', 'div', 'ul', 'ol', 'dl', 'table', 'pre', 'blockquote', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  ],
  ['td', new Set(['td', 'th', 'tr', 'tbody', 'tfoot'])],
  ['th', new Set(['td', 'th', 'tr', 'tbody', 'tfoot'])],
  ['tr', new Set(['tr', 'tbody', 'tfoot'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['option', new Set(['option'])],
]);

/** Where the end of an inner element must not reach past. */
const barriers = new Set(['table', 'td', 'th', 'ul', 'ol', 'blockquote', 'div', 'details']);

/** Deeper elements are taken as children of the last one allowed. */
const maxDepth = 60;

/** Builds the tree of a stretch of HTML, with blocks of Markdown in it as leaves. Never fails: what is open, ends. */
export const buildHtml = (pieces: readonly (string | Token)[]): HtmlElement => {
  const root: HtmlElement = { tag: '', attributes: new Map(), children: [] };
  const open: HtmlElement[] = [root];
  const top = (): HtmlElement => open.at(-1) ?? root;
  const close = (tag: string): void => {
    for (let index = open.length - 1; index > 0; index -= 1) {
      const element = open[index];
      if (element?.tag === tag) {
        open.length = index;
        return;
      }
      if (element && barriers.has(element.tag) && !barriers.has(tag)) return;
    }
  };
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      top().children.push({ token: piece });
      continue;
    }
    for (const part of readHtml(piece)) {
      if (part.kind === 'text') top().children.push(part.text);
      else if (part.kind === 'close') close(part.tag);
      else {
        while (open.length > 1 && endsBefore.get(top().tag)?.has(part.tag)) open.pop();
        const element: HtmlElement = { tag: part.tag, attributes: part.attributes, children: [] };
        top().children.push(element);
        if (!part.closed && open.length < maxDepth) open.push(element);
      }
    }
  }
  return root;
};
