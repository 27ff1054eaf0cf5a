import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Goals of Node 20: CPU as a ratio to bare Node, memory in MB. */
const light = { cpu: 1.2, memory: 45 };

const nearest = (recipes, size) =>
  recipes.reduce((best, recipe) => (Math.abs(recipe.size - size) < Math.abs(best.size - size) ? recipe : best));

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** @returns {import('./measure.mjs').Row[]} every command on the bundled book */
export const bundledRows = (command, recipes) => {
  const cookbook = (...words) => ['node', command, ...words];
  const page = nearest(recipes, 10_000);
  const withTemplate = recipes.find(({ file }) => /^#+ Template\b/im.test(readFileSync(file, 'utf8'))) ?? page;
  return [
    { name: 'list', argv: cookbook('list'), ...light },
    { name: `show, piped (${kilobytes(page.size)})`, argv: cookbook('show', page.id), ...light },
    { name: 'search, one word', argv: cookbook('search', 'hiring'), cpu: 1.6, memory: 60 },
    {
      name: 'search, seven words',
      argv: cookbook('search', 'how', 'do', 'I', 'convince', 'a', 'strong', 'candidate'),
      cpu: 1.9,
      memory: 60,
    },
    { name: `show, coloured (${kilobytes(page.size)})`, argv: showColoured(command, page.id), cpu: 1.6, memory: 60 },
    { name: 'help', argv: cookbook('help'), cpu: 1.25, memory: 45 },
    { name: '--version', argv: cookbook('--version'), memory: 60 },
    { name: 'front page', argv: cookbook(), memory: 60 },
    { name: 'template', argv: cookbook('template', withTemplate.id), memory: 60 },
    { name: 'path', argv: cookbook('path', page.id), memory: 60 },
  ];
};

const showColoured = (command, name) => ['node', command, 'show', name, '--color', 'always', '--width', '80'];

/** The long page, out of a compiled book when there is one, else from standard input. */
export const longRow = (command, file, size) => ({
  name: `show, coloured (${kilobytes(size)})${command.fromBook ? '' : ', show -'}`,
  argv: showColoured(command.path, command.fromBook ? basename(file, '.md') : '-'),
  ...(!command.fromBook && { input: file }),
  cpu: 1.8,
  memory: 60,
});

/** Words that stand in one recipe of a book, so that a query of them all finds something. */
export const pickWords = (recipes, count) => {
  const { file } = recipes[recipes.length >> 1];
  const text = readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
  return [...new Set(text.toLowerCase().match(/\p{L}{5,}/gu))].slice(0, count);
};

/** @returns {import('./measure.mjs').Row[]} list and search of any folder */
export const folderRows = (command, folder, recipes) => {
  const cookbook = (...words) => ['node', command, '--book', folder, ...words];
  const words = pickWords(recipes, 7);
  return [
    { name: 'list --book', argv: cookbook('list') },
    { name: `search --book ${words[0]}`, argv: cookbook('search', words[0]) },
    { name: `search --book, ${words.length} words`, argv: cookbook('search', ...words) },
  ];
};
