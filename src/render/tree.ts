import { paintHealth, paintStatus, type Canvas } from './canvas.ts';
import { wrapText } from './text.ts';
import type { TreeRecipe, TreeSection } from './view.ts';

interface Guides {
  readonly branch: string;
  readonly last: string;
  readonly through: string;
  readonly crossListed: string;
}

const drawn: Guides = { branch: '├─ ', last: '└─ ', through: '│  ', crossListed: '↗ ' };
const typed: Guides = { branch: '|- ', last: '`- ', through: '|  ', crossListed: '-> ' };

/** However deep the tree, a label gets this much. */
const narrowest = 12;

const joinWords = (...words: readonly string[]): string => words.filter((word) => word !== '').join('  ');

/** Titles, ids and health as a tree; a recipe that is at home elsewhere carries a small arrow. */
export const setTree = (root: TreeSection, canvas: Canvas): string[] => {
  const { terminal, style } = canvas;
  const guides = terminal.ascii ? typed : drawn;

  const labelSection = ({ id, title, health }: TreeSection): string =>
    joinWords(style.heading(2, title), style.id(id), paintHealth(health, canvas));
  /** The section has said its best status; a recipe speaks up where its own is another. */
  const labelRecipe = ({ id, title, status, crossListed }: TreeRecipe, { health }: TreeSection): string =>
    joinWords(
      (crossListed ? style.quiet(guides.crossListed) : '') + title,
      style.id(id),
      status === health.status ? '' : paintStatus(status, canvas),
    );

  /** The lines of a label that do not fit hang below it, beside the guides of what follows. */
  const setLabel = (label: string, first: string, rest: string): string[] =>
    wrapText(label, Math.max(narrowest, terminal.width - rest.length)).map((line, index) =>
      index === 0 ? style.quiet(first) + line : style.quiet(rest) + line,
    );
  const setSection = (section: TreeSection, lead: string): string[] => {
    const nodes = [
      ...section.recipes.map((recipe) => ({ label: labelRecipe(recipe, section), section: undefined })),
      ...section.sections.map((child) => ({ label: labelSection(child), section: child })),
    ];
    return nodes.flatMap(({ label, section: child }, index) => {
      const isLast = index === nodes.length - 1;
      const guide = isLast ? guides.last : guides.branch;
      const below = lead + (isLast ? '   ' : guides.through);
      const hasMore = child !== undefined && child.recipes.length + child.sections.length > 0;
      const hanging = below + (hasMore ? guides.through : '  ');
      return [...setLabel(label, lead + guide, hanging), ...(child ? setSection(child, below) : [])];
    });
  };
  return [...wrapText(labelSection(root), terminal.width), ...setSection(root, '')];
};
