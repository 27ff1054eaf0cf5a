import { expect, test } from 'vitest';
import { setFront } from '../../src/render/front.ts';
import { plainStyle } from '../../src/render/style.ts';
import type { FrontView, TreeSection } from '../../src/render/view.ts';

const health = { published: 1, total: 1 };

const section = (id: string, sections: TreeSection[] = []): TreeSection => ({
  id,
  title: id,
  recipes: [],
  sections,
  health,
});

const view: FrontView = {
  kind: 'front',
  title: 'A book',
  summary: 'What it is for',
  sections: Array.from({ length: 4 }, (_, index) =>
    section(`top-${index}`, [section(`mid-${index}`, [section('low')])]),
  ),
  recipes: [],
  health,
  symptoms: [{ when: 'It hurts', id: 'a' }],
  commands: [{ usage: 'show', summary: 'a recipe' }],
};

const linesAt = (height: number): string[] =>
  setFront(view, {
    terminal: { width: 80, height, color: false, hyperlinks: false, ascii: false, interactive: true },
    style: plainStyle,
  });

test('the front page shows as many levels of folders as the screen holds, so that its title is in sight', () => {
  expect(linesAt(Infinity).filter((line) => line.includes('low'))).toHaveLength(4);
  for (const height of [23, 19, 15, 11]) {
    const lines = linesAt(height);
    expect(lines.length).toBeLessThan(height);
    expect(lines[0]).toBe('A book');
    expect(lines.filter((line) => line.includes('top-'))).toHaveLength(4);
  }
  expect(linesAt(19).join(' ')).toContain('mid-3');
  expect(linesAt(19).join(' ')).not.toContain('low');
  expect(linesAt(15).join(' ')).toContain('What it is for');
  expect(linesAt(14).join(' ')).not.toContain('What it is for');
});
