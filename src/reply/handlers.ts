/**
 * The table that a printer fills in: one handler for every node type. A new node type makes each table incomplete,
 * so every printer stops compiling until it can print the node.
 */
import type { Block, Inline } from './nodes.ts';

/** A handler for every type of `Union`. */
type Handlers<Union extends Block | Inline, Context, Result> = {
  readonly [Type in Union['type']]: (
    node: Extract<Union, { readonly type: Type }>,
    context: Context,
  ) => Result;
};

/** A printer's table for everything that stands on lines of its own. */
export type BlockHandlers<Context, Result> = Handlers<Block, Context, Result>;

/** A printer's table for everything that stands within a line. */
export type InlineHandlers<Context, Result> = Handlers<Inline, Context, Result>;

/** Calls the handler of a block. */
export const handleBlock = <Context, Result>(
  handlers: BlockHandlers<Context, Result>,
  node: Block,
  context: Context,
): Result =>
  // The key and the argument have the same type by construction; TypeScript cannot relate the two unions.
  (handlers[node.type] as (node: Block, context: Context) => Result)(node, context);

/** Calls the handler of an inline node. */
export const handleInline = <Context, Result>(
  handlers: InlineHandlers<Context, Result>,
  node: Inline,
  context: Context,
): Result =>
  // As above.
  (handlers[node.type] as (node: Inline, context: Context) => Result)(node, context);
