import type { Command } from './command.ts';
import { list } from './list.ts';
import { path } from './path.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { template } from './template.ts';
import { leadership, management, tree } from './tree.ts';

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = [search, show, template, list, tree, leadership, management, path];
