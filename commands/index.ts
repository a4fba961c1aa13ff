/** All commands, in the order of `help`. A new one is added here by hand; a test compares the folder. */
import type { Command } from '../src/core/command.ts';
import corpus from './corpus.ts';
import digest from './digest.ts';
import help from './help.ts';
import source from './source.ts';
import whoSaid from './who-said.ts';
import why from './why.ts';

export const commands: readonly Command[] = [whoSaid, source, why, corpus, digest, help];
