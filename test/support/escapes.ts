/** What the program itself may send to a terminal: SGR, and OSC 8 around http, https, mailto and file links. */
// oxlint-disable-next-line no-control-regex -- escapes are what is looked for
const ours = /\u001b\[[\d;]*m|\u001b\]8;;(?:(?:https?|file):\/\/|mailto:)?[\u0021-\u007e]*\u001b\\/g;

/** Text as it is read, without the escapes that the program itself makes. */
export const stripOurs = (text: string): string => text.replace(ours, '');

/** Everything left that a terminal would obey or hide. */
export const findControls = (text: string): string[] =>
  stripOurs(text).match(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
  ) ?? [];

// oxlint-disable-next-line no-control-regex -- escapes are what is looked for
export const hasColor = (text: string): boolean => /\u001b\[[\d;]*m/.test(text);
