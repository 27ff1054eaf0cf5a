// Makes a folder of Markdown recipes to measure with: the same text for the same seed.
//   node test/bench/make-book.mjs FOLDER COUNT [SEED]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';

const starts = 'b br ch cl cr d dr f fl g gl gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w'.split(' ');
const middles = 'a ai au e ea ee i ie o oa oi oo ou u'.split(' ');
const ends = ['', '', '', 'b', 'ck', 'd', 'l', 'll', 'm', 'n', 'nd', 'ng', 'nt', 'p', 'r', 'rk', 's', 'st', 't'];
const commonWords =
  'the a of and to in is that for it with as was on are be this have from or by one had not but'.split(' ');

/** xorshift32: small, fast, and good enough to pick words. @returns {() => number} numbers from 0 up to 1 */
const createRandom = (seed) => {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The vocabulary grows with the square root of the text, and few words make most of it: as in real books. */
const createWriter = (count, seed) => {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const repeat = (least, most, make) => Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);
  const size = 2000 + Math.round(500 * Math.sqrt(count));
  const makeWord = () => repeat(1, 3, () => pick(starts) + pick(middles)).join('') + pick(ends);
  const words = [...new Set(Array.from({ length: size }, makeWord))];
  const word = () => (random() < 0.4 ? pick(commonWords) : words[Math.floor(words.length ** random()) - 1]);
  const phrase = (least, most) => repeat(least, most, word).join(' ');
  const sentence = () => `${capitalize(phrase(6, 22))}${pick(['.', '.', '.', '?', ':'])}`;
  const blocks = [
    () => repeat(2, 6, sentence).join(' '),
    () => repeat(2, 6, sentence).join(' '),
    () => repeat(2, 5, sentence).join(` **${phrase(1, 3)}** `),
    () => repeat(3, 7, () => `- ${sentence()}`).join('\n'),
    () => repeat(3, 6, () => `1. ${sentence()} _${word()}_`).join('\n'),
    () => `> ${sentence()} ${sentence()}`,
    () =>
      [`| ${word()} | ${word()} |`, '|---|---|', ...repeat(2, 6, () => `| ${phrase(1, 4)} | ${phrase(2, 8)} |`)].join(
        '\n',
      ),
    () => ['```yaml', ...repeat(2, 5, () => `${word()}: ${phrase(1, 4)}`), '```'].join('\n'),
  ];
  const part = () => [`## ${capitalize(phrase(2, 5))}`, ...repeat(2, 7, () => pick(blocks)())].join('\n\n');
  const recipe = (title) => {
    const frontMatter =
      random() < 0.5
        ? ''
        : `---\nsummary: ${capitalize(phrase(6, 14))}.\ntags: [${word()}, ${word()}]\nstatus: draft\n---\n\n`;
    return `${frontMatter}# ${title}\n\n${[sentence(), ...repeat(2, 8, part)].join('\n\n')}\n`;
  };
  return { title: () => capitalize(phrase(2, 5)), recipe };
};

/** Three levels of sections of about 12 recipes each. @returns {number} bytes written */
export const makeBook = (folder, count, seed = 1) => {
  const { title, recipe } = createWriter(count, seed);
  let bytes = 0;
  const write = (path, text) => {
    writeFileSync(join(folder, path), text);
    bytes += Buffer.byteLength(text);
  };
  for (let number = 0; number < count; number += 1) {
    const section = Math.floor(number / 12);
    const path = join(`shelf-${Math.floor(section / 64)}`, `chapter-${Math.floor(section / 8)}`, `section-${section}`);
    mkdirSync(join(folder, path), { recursive: true });
    const heading = title();
    if (number % 12 === 0) write(join(path, 'README.md'), `# ${title()}\n\nWhat stands here.\n`);
    write(join(path, `${heading.toLowerCase().replaceAll(' ', '-')}-${number}.md`), recipe(heading));
  }
  return bytes;
};

if (argv[1] === import.meta.filename) {
  const [folder, count, seed] = argv.slice(2);
  if (!folder || !(Number(count) > 0)) throw new Error('usage: make-book.mjs FOLDER COUNT [SEED]');
  stdout.write(`${makeBook(folder, Number(count), Number(seed ?? 1))} bytes\n`);
}
