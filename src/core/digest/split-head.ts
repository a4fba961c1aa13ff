import type { Block, Reply } from '../../reply/nodes.ts';

/** A digest for a thread: what stands in the channel, and what stands below it; null where there is nothing more. */
export function splitHead(digest: Reply): { readonly head: Reply; readonly rest: Reply | null } {
  const end = digest.children.findIndex((block) => !HEAD.has(block.type));
  if (end <= 0) return { head: digest, rest: null };
  return {
    head: { ...digest, children: digest.children.slice(0, end) },
    rest: { ...digest, children: digest.children.slice(end) },
  };
}

const HEAD: ReadonlySet<Block['type']> = new Set(['heading', 'paragraph', 'notice']);
