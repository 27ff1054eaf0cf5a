import type { Tokens } from 'marked';
import { isBadge, isPicture } from '../markdown/badges.ts';
import type { Layout } from './layout.ts';
import { stripEscapes, trimLine } from './text.ts';

/** What a terminal may be asked to open. */
const openable = /^(?:https?:\/\/|mailto:|file:\/\/)/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;

/** An address as OSC 8 takes it: printable ASCII only. What is percent-encoded already stays. */
const encodeTarget = (href: string): string =>
  href.replace(/[^!-~]+/gu, (text) => {
    try {
      return encodeURIComponent(text);
    } catch {
      return '';
    }
  });

const linkTo = (href: string, text: string): string =>
  `\u001b]8;;${encodeTarget(href)}\u001b\\${text}\u001b]8;;\u001b\\`;

const plainAddress = (href: string): string =>
  href
    .replace(/^mailto:/i, '')
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');

/** Whether the words of a link are its address already. */
const saysAddress = (words: string, href: string): boolean => plainAddress(words.trim()) === plainAddress(href);

/**
 * A link as the terminal can show it: clickable where it can, otherwise with its address after the words. A link to
 * another recipe shows the name that `show` takes.
 */
export const renderLink = (token: Tokens.Link, layout: Layout): string => {
  const { href, tokens } = token;
  const { style, hyperlinks, resolveLink } = layout;
  const text = layout.inline(tokens);
  const label = isPicture(token) ? text : style.link(text);
  const words = stripEscapes(text);
  const isExternal = scheme.test(href);
  const recipe = isExternal ? undefined : resolveLink(href);
  if (recipe !== undefined)
    return words.trim().toLowerCase() === recipe.toLowerCase() ? style.id(text) : `${label} (${style.id(recipe)})`;
  if (href === '' || href.startsWith('#')) return text;
  if (openable.test(href) && hyperlinks) return linkTo(href, label || style.link(href));
  if (words.trim() === '') return style.link(href);
  if (isBadge(token) || saysAddress(words, href)) return label;
  return `${trimLine(label)} ${style.quiet(`(${href})`)}`;
};

/** What exporters write where nobody described a picture. */
const junkAlt = /^(?:alt[_ ]text|image[_ ]tooltip|image|)$/i;

/** A picture by its description, or else by its title. */
export const renderImage = ({ href, title, text }: Tokens.Image, { style, hyperlinks }: Layout): string => {
  const description = [text, title ?? '']
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .find((words) => !junkAlt.test(words));
  const label = style.quiet(description === undefined ? '[image]' : `[image: ${description}]`);
  return hyperlinks && openable.test(href) ? linkTo(href, label) : label;
};
