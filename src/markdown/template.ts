const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*\n([^]*?)^ {0,3}\1[`~]*[ \t]*$/m;

/**
 * What a person pastes of a part "Template: ...": the inside of its fence, or all of it when it has none, without the
 * heading.
 *
 * @param part Markdown from the heading on
 */
export const templateOf = (part: string): string => {
  const text = part.replace(/\r\n?/g, '\n').replace(/^[^\n]*(?:\n|$)/, '');
  const fenced = [...text.matchAll(new RegExp(fence, 'gm'))].map(([, , inside = '']) => inside.replace(/\n+$/, ''));
  return fenced.length > 0 ? fenced.join('\n\n') : text.trim();
};
