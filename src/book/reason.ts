const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'is no folder',
  EISDIR: 'is a folder',
  ELOOP: 'is a link to itself',
  ENAMETOOLONG: 'name too long',
  EMFILE: 'too many open files',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why the system refused, in a few lower-case words. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  return reasons[code] ?? (code === '' ? 'cannot be read' : `cannot be read (${code})`);
};
