/** All commands, in the order of `help`. A new one is added here by hand; a test compares the folder. */
import type { Command } from '../src/core/command.ts';
import ask from './ask.ts';
import corpus from './corpus.ts';
import digest from './digest.ts';
import exported from './export.ts';
import figures from './figures.ts';
import help from './help.ts';
import source from './source.ts';
import timeline from './timeline.ts';
import who from './who.ts';
import whoChanged from './who-changed.ts';
import whoSaid from './who-said.ts';
import why from './why.ts';

export const commands: readonly Command[] = [
  whoSaid,
  whoChanged,
  figures,
  timeline,
  who,
  ask,
  exported,
  source,
  why,
  corpus,
  digest,
  help,
];
