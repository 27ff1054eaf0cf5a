/** Resolves a relative link against the file it stands in; undefined when it leaves the book or is no file. */
export const resolvePath = (from: string, href: string): string | undefined => {
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(href)) return undefined;
  const [target = ''] = href.split(/[?#]/, 1);
  const segments = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  try {
    return decodeURIComponent(segments.join('/'));
  } catch {
    return segments.join('/');
  }
};
