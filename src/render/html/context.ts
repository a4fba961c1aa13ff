import type { Block } from '../../reply/nodes.ts';
import type { HtmlSafe } from './escape.ts';

/** What a block handler has to know about the place it prints to. */
export interface Context {
  /** The level of a title here: 1 to 6, one more in each section. */
  readonly level: number;
  /** Plain words of the title of the section around, or null. */
  readonly title: string | null;
  /** Prints children; handed down because a section contains blocks and a block may be a section. */
  readonly blocks: (children: readonly Block[], context: Context) => HtmlSafe;
}
