import type { Token } from 'marked';
import { plainText } from './plain-text.ts';

export interface Link {
  /** Its words, without markup. */
  readonly text: string;
  /** As written. */
  readonly href: string;
}

/** Everything that a token holds, whatever the kind of token calls it. */
const childrenOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
};

const asLink = (value: unknown): Link | undefined => {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'link') return undefined;
  if (!('href' in value) || typeof value.href !== 'string') return undefined;
  const text = 'text' in value && typeof value.text === 'string' ? value.text : value.href;
  return { text: plainText(text), href: value.href };
};

/** The links of a recipe in the order of its text, each target once. */
export const collectLinks = (tokens: readonly Token[]): Link[] => {
  const links = new Map<string, Link>();
  const visit = (value: unknown): void => {
    const link = asLink(value);
    if (link && !links.has(link.href)) links.set(link.href, link);
    for (const child of childrenOf(value)) if (typeof child === 'object') visit(child);
  };
  visit(tokens);
  return [...links.values()];
};
