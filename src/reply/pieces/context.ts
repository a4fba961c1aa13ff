import type { Block } from '../nodes.ts';
import type { Piece } from './piece.ts';
import type { Surface } from './surface.ts';

/** What a block handler has to know about the place it prints to. */
export interface Context {
  /** Plain words of the title of the section around, or null. */
  readonly title: string | null;
  readonly surface: Surface;
  /** Prints children; handed down because a section contains blocks and a block may be a section. */
  readonly blocks: (children: readonly Block[], context: Context) => readonly Piece[];
}
