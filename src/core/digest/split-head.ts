import type { Block, Reply } from '../../reply/nodes.ts';

/** A digest for a thread: what stands in the channel, and what stands below it if there is anything. */
export function splitHead(digest: Reply): readonly Reply[] {
  const end = digest.children.findIndex((block) => !HEAD.has(block.type));
  if (end <= 0) return [digest];
  return [digest.children.slice(0, end), digest.children.slice(end)].map((children) => ({
    ...digest,
    children,
  }));
}

const HEAD: ReadonlySet<Block['type']> = new Set(['heading', 'paragraph', 'notice']);
