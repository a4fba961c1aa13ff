import type { Block } from '../../reply/nodes.ts';

/** One printed line, colour codes included, without its line break. */
export type Lines = readonly string[];

/** What a block handler has to know about the place it prints to. */
export interface Context {
  /** Columns left, after all indentation. */
  readonly width: number;
  readonly colour: boolean;
  /** Plain words of the title of the section around, or null. */
  readonly title: string | null;
  /** Prints children; handed down because a section contains blocks and a block may be a section. */
  readonly blocks: (children: readonly Block[], context: Context) => Lines;
}
