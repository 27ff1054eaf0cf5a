import { findSection } from '../book/find.ts';
import { isPlaceholder } from '../book/health.ts';
import type { Book, Recipe } from '../book/types.ts';
import type { FrontView } from '../render/view.ts';
import { type Command, commonOptions, layoutOptions, type OptionName, type Outcome, type Request } from './command.ts';
import { nameProblems } from './name-problems.ts';
import { summarizeSection } from './summarize.ts';

/** The front page is what `cookbook` alone shows: no command of its own, but the same kind of thing. */
export const frontOptions: readonly OptionName[] = [...commonOptions, ...layoutOptions, 'json', 'pager'];

const symptomCount = 3;

/** One sentence a recipe, spread over the book, so that three show its breadth. */
const pickSymptoms = (book: Book): FrontView['symptoms'] => {
  const candidates = book.recipes.flatMap(({ id, when, status }) => {
    const [first] = when;
    return first !== undefined && !isPlaceholder(status) ? [{ when: first, id }] : [];
  });
  const step = Math.max(1, Math.floor(candidates.length / symptomCount));
  return candidates.filter((_candidate, index) => index % step === 0).slice(0, symptomCount);
};

const isShown = ({ status }: Recipe): boolean => !isPlaceholder(status);

const describeCommand = ({ name, arguments: words, summary }: Command): FrontView['commands'][number] => ({
  usage: `${name} ${words}`.trim(),
  summary,
});

/** Where to begin: the sections with their health, three symptoms, the commands that are of use in this book. */
export const showFront = async ({ options, openBook }: Request, commands: readonly Command[]): Promise<Outcome> => {
  const { book, folder } = await openBook();
  const isOfUse = ({ section }: Command): boolean =>
    section === undefined || findSection(book, section).kind !== 'none';
  const root = summarizeSection(book.root, book, folder, isShown);
  const view: FrontView = {
    kind: 'front',
    title: book.title,
    ...(root.summary && { summary: root.summary }),
    sections: root.sections,
    recipes: root.recipes,
    health: root.health,
    symptoms: pickSymptoms(book),
    commands: commands.filter(isOfUse).map(describeCommand),
  };
  return { view, notices: nameProblems(book.problems, options) };
};
