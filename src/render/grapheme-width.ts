/**
 * Code points that take two cells: East Asian Width W and F (Unicode 17, UAX #11), unassigned ones between them
 * counted in. As ranges, hexadecimal.
 */
const wideRanges = `1100-115f 231a-231b 2329-232a 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2630-2637 2648-2653 267f
268a-268f 2693 26a1 26aa-26ab 26bd-26be 26c4-26c5 26ce 26d4 26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e
2753-2755 2757 2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55 2e80-303e 3041-3247 3250-a4c6 a960-a97c ac00-d7a3 f900-faff
fe10-fe19 fe30-fe6b ff01-ff60 ffe0-ffe6 16fe0-1b2fb 1d300-1d376 1f004 1f0cf 1f18e 1f191-1f19a 1f1ae 1f200-1f320
1f32d-1f335 1f337-1f37c 1f37e-1f393 1f3a0-1f3ca 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4 1f3f8-1f43e 1f440 1f442-1f4fc 1f4ff-1f53d
1f54b-1f54e 1f550-1f567 1f57a 1f595-1f596 1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc 1f6d0-1f6d2 1f6d5-1f6df 1f6eb-1f6ec
1f6f4-1f6fc 1f7da-1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff 1fa70-1faff 20000-3fffd`;

interface Classes {
  readonly wide: RegExp;
  /** Takes no cell: controls, formats, marks on the character before. */
  readonly unseen: RegExp;
  /** A mark that takes a cell of its own beside its character, or a half-width form. */
  readonly beside: RegExp;
  /** Several characters that are one picture: with the emoji selector, a skin tone, a flag, a keycap, joined. */
  readonly emoji: RegExp;
}

let classes: Classes | undefined;

/** Built only when text needs them: classes of this size cost as much at start as all else that is loaded. */
const buildClasses = (): Classes => {
  const ranges = wideRanges.split(/\s+/).map((range) => range.replace(/[^-]+/g, String.raw`\u{$&}`));
  const source = {
    wide: `[${ranges.join('')}]`,
    unseen: String.raw`[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]`,
    beside: String.raw`[\p{Mc}\uff00-\uffef]`,
    emoji: String.raw`(?=[^ -~])\p{Emoji}\ufe0f|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}]{2}|^[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}.*\u200d.*\p{Extended_Pictographic}`,
  };
  return {
    wide: new RegExp(source.wide, 'u'),
    unseen: new RegExp(source.unseen, 'u'),
    beside: new RegExp(source.beside, 'u'),
    emoji: new RegExp(source.emoji, 'u'),
  };
};

/** Pictures are shorter; a longer cluster is an attack on whoever looks at it twice. */
const longestEmoji = 50;

/** Cells of one user-perceived character; as the package string-width counts them, without its price at start. */
export const graphemeWidth = (grapheme: string): number => {
  classes ??= buildClasses();
  const { wide, unseen, beside, emoji } = classes;
  const isSingle = grapheme.length === 1 || (grapheme.length === 2 && grapheme >= '\ud800' && grapheme < '\ue000');
  if (!isSingle && grapheme.length <= longestEmoji && emoji.test(grapheme)) return 2;
  let cells = 0;
  for (const character of grapheme) {
    if (unseen.test(character)) continue;
    if (cells === 0) cells = wide.test(character) ? 2 : 1;
    else if (beside.test(character)) cells += wide.test(character) ? 2 : 1;
  }
  return cells;
};
