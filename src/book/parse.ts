import { cleanLine } from '../markdown/clean.ts';
import { outlineMarkdown } from '../markdown/outline.ts';
import { markdownName, sectionPageRank } from './names.ts';
import { readFrontMatter, type FrontMatterValue } from './front-matter.ts';
import { guessStatus, hasSign, readStatus, takeSign } from './health.ts';
import { resolvePath } from './resolve-path.ts';
import { statuses, type Problem, type Recipe, type Source, type Status } from './types.ts';

/** A recipe as far as its own file tells: its id, its sections and a status by hearsay need the rest of the book. */
export interface ParsedRecipe extends Omit<Recipe, 'id' | 'sections' | 'status' | 'isSectionPage'> {
  /** Ids or paths of further sections, as written. */
  readonly also: readonly string[];
  /** Names of what the folder holds, in the author's order. Only of use on a section page. */
  readonly order: readonly string[];
  /** What the file itself says of its status. */
  readonly status?: Status;
  /** What its text suggests, when nobody says anything. */
  readonly guess?: Status;
  /** Health signs that it puts beside links, by the path linked to: relative to the book's root. */
  readonly marks: ReadonlyMap<string, Status>;
}

export interface Parsed {
  readonly recipe: ParsedRecipe;
  readonly problems: readonly Problem[];
}

/** `docs/how-to_hire.md` -> `How to hire`; the page of a section has its folder's name. */
export const titleFromPath = (path: string): string => {
  const segments = path.replace(markdownName, '').split('/');
  const last = segments.at(-1) ?? '';
  const name = sectionPageRank(path) >= 0 && segments.length > 1 ? (segments.at(-2) ?? last) : last;
  const words = cleanLine(name.replace(/[-_]+/g, ' '));
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
};

const linkInLine = /\[[^\][]*\]\(<?([^()\s<>]+)>?[^()]*\)/;

const readMarks = (path: string, markdown: string): ReadonlyMap<string, Status> => {
  const marks = new Map<string, Status>();
  if (!hasSign(markdown)) return marks;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const href = line.length < 2000 ? linkInLine.exec(line)?.[1] : undefined;
    const { status } = href ? takeSign(line) : {};
    const target = href && status ? resolvePath(path, href) : undefined;
    if (target !== undefined && status) marks.set(target, status);
  }
  return marks;
};

const asList = (value: FrontMatterValue | undefined, separator?: RegExp): readonly string[] => {
  if (typeof value !== 'string') return value ?? [];
  return separator ? value.split(separator).filter((word) => word !== '') : [value];
};

/** Reads what one file says about itself. Never throws: what cannot be used is named, and the text still counts. */
export const parseRecipe = ({ path, text, bytes }: Source): Parsed => {
  const { values, end, trouble } = readFrontMatter(text);
  const problems: Problem[] = trouble ? [{ path, reason: trouble }] : [];
  const readText = (key: string): string | undefined => {
    const value = values.get(key);
    if (value === undefined || typeof value === 'string') return value;
    problems.push({ path, reason: `front matter: ${key} must be text` });
    return undefined;
  };
  const readList = (key: string, separator?: RegExp): readonly string[] => {
    const value = values.get(key);
    if (value === null) problems.push({ path, reason: `front matter: ${key} must be a list of texts` });
    return asList(value, separator);
  };

  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(end));
  const start = end + (blank?.[0].length ?? 0);
  const markdown = text.slice(start);
  const parts = outlineMarkdown(markdown);
  const [heading] = parts;
  const signed = takeSign(readText('title') ?? heading?.heading ?? '');
  const summary = readText('summary') ?? readText('description');
  const statusWord = readText('status');
  const status = (statusWord && readStatus(statusWord)) || signed.status || takeSign(heading?.heading ?? '').status;
  if (statusWord !== undefined && !readStatus(statusWord)) {
    problems.push({
      path,
      reason: `front matter: status "${statusWord.slice(0, 40)}" is none of ${statuses.join(', ')}`,
    });
  }
  const headings = parts.map((part) => part.heading);
  const guess = statusWord === undefined ? guessStatus(markdown, headings) : undefined;
  const updated = readText('updated');
  const review = readText('review');
  return {
    recipe: {
      path,
      title: signed.text === '' ? titleFromPath(path) : signed.text,
      ...(summary && { summary }),
      ...(status && { status }),
      ...(guess && { guess }),
      when: readList('when'),
      aliases: readList('aliases'),
      tags: readList('tags', /\s*,\s*/),
      also: readList('also'),
      order: readList('order'),
      authors: readList('authors'),
      ...(updated && { updated }),
      ...(review && { review }),
      start,
      bytes,
      marks: readMarks(path, markdown),
    },
    problems,
  };
};
