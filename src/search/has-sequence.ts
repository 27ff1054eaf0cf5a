/** Whether words stand in a text one after the other. */
export const hasSequence = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, from) => phrase.every((word, offset) => words[from + offset] === word));
