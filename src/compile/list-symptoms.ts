import { relative } from 'node:path/posix';
import { listSections } from '../book/find.ts';
import type { Book, Recipe } from '../book/types.ts';
import { rankOf } from '../book/health.ts';

/** The folder of what is made from the rest of the book. */
const appendix = 'appendix';

const escapeText = (text: string): string => text.replace(/[\\[\]*_`<]/g, String.raw`\$&`);

const isListed = ({ path, status }: Recipe): boolean =>
  !path.startsWith(`${appendix}/`) && rankOf(status) >= rankOf('published');

/**
 * The recipe that lists the symptoms of all published recipes as links, by section and in reading order. Its text as a
 * file of Markdown; the same for the same book.
 */
export const listSymptoms = (book: Book): string => {
  const recipes = new Map(book.recipes.map((recipe) => [recipe.id, recipe]));
  const lines: string[] = [];
  const addGroup = (heading: string, ids: readonly string[]): void => {
    const links = ids
      .flatMap((id) => recipes.get(id) ?? [])
      .filter(isListed)
      .flatMap(({ path, when }) => when.map((symptom) => `- [${escapeText(symptom)}](${relative(appendix, path)})`));
    if (links.length > 0) lines.push('', `## ${heading}`, '', ...links);
  };
  for (const { title, page, recipes: own } of listSections(book.root)) {
    addGroup(title, [...(page === undefined ? [] : [page]), ...own]);
  }
  const dates = book.recipes.filter(isListed).flatMap(({ updated }) => updated ?? []);
  return `---
title: "By symptom"
summary: "Every recipe by the sentence that somebody says before looking for it"
status: published
tags: ["leadership", "management"]
authors: ["The editors"]
updated: ${dates.toSorted().at(-1) ?? ''}
---

# By symptom

What hurts, in the words of those whom it hurts; each sentence leads to its recipe.
${lines.join('\n')}
`;
};
