import type { Token } from 'marked';
import { isToken } from './tokens.ts';

/** Whether a link holds pictures and no words. */
export const isPicture = (token: Token): boolean =>
  isToken(token, 'link') &&
  token.tokens.some(({ type }) => type === 'image') &&
  token.tokens.every((child) => child.type === 'image' || (isToken(child, 'text') && child.text.trim() === ''));

/** Whether a link was found to be a badge by `markBadges`. */
export const isBadge = (token: Token): boolean => Reflect.get(token, 'badge') === true;

/**
 * Marks the pictures with links of one paragraph or heading as badges where there are at least `least`: their
 * addresses would bury the line they stand in. One picture alone may be there for the sake of its link.
 */
export const markBadges = (tokens: readonly Token[], least = 2): Token[] => {
  const isRow = tokens.filter(isPicture).length >= least;
  return tokens.map((token) => (isRow && isPicture(token) ? { ...token, badge: true } : token));
};
