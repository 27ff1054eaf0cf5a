import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question to a book, judged by a person who read the book. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  /** The recipes that may come first; none when the book has no answer. */
  readonly right: readonly string[];
}

/** @param name of a file in graded/, whose head says how it is written */
export const readQuestions = (name: string): Question[] => {
  let kind = '';
  return readFileSync(join(import.meta.dirname, 'graded', `${name}.txt`), 'utf8')
    .split('\n')
    .flatMap((line): Question[] => {
      if (line.startsWith('# ')) kind = line.slice(2);
      const [text, right] = line.split(' => ');
      if (kind === '' || text === undefined || right === undefined) return [];
      return [{ kind, text, right: right === 'nothing' ? [] : right.split(' | ') }];
    });
};

export interface Grade {
  readonly questions: number;
  /** The mean of 1 / place of the first right recipe among ten, 0 when it is not among them. */
  readonly mrr: number;
  /** The share of questions whose first hit is right. */
  readonly first: number;
  /** The share of questions without an answer that got a hit. */
  readonly falseHits: number;
  readonly unanswerable: number;
}

export interface Graded extends Question {
  readonly hits: readonly string[];
}

/** @param ids the ids of the hits of a question, best first */
export const ask = (questions: readonly Question[], ids: (text: string) => readonly string[]): Graded[] =>
  questions.map((question) => ({ ...question, hits: ids(question.text).slice(0, 10) }));

const isRight = ({ right, hits }: Graded): boolean =>
  right.length === 0 ? hits.length === 0 : right.includes(hits[0] ?? '');

/** What went wrong, for a person to read. */
export const listFailures = (graded: readonly Graded[]): string[] =>
  graded
    .filter((one) => !isRight(one))
    .map(({ kind, text, right, hits }) => `${kind}: ${text} => ${hits.slice(0, 3).join(', ')} (${right.join(' | ')})`);

export const grade = (graded: readonly Graded[]): Grade => {
  const answerable = graded.filter(({ right }) => right.length > 0);
  const unanswerable = graded.filter(({ right }) => right.length === 0);
  const share = (part: number, of: readonly unknown[]): number => (of.length === 0 ? 0 : part / of.length);
  const reciprocals = answerable.map(({ right, hits }) => {
    const place = hits.findIndex((id) => right.includes(id));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return {
    questions: graded.length,
    mrr: share(
      reciprocals.reduce((sum, value) => sum + value, 0),
      answerable,
    ),
    first: share(answerable.filter(isRight).length, answerable),
    falseHits: share(unanswerable.filter(({ hits }) => hits.length > 0).length, unanswerable),
    unanswerable: unanswerable.length,
  };
};
