import { isAbsolute, relative, sep } from 'node:path';
import type { Document } from '../core/corpus.ts';
import type { DocumentId } from '../core/ids.ts';
import type { DocumentRecord, Holding, Store } from '../core/ports.ts';
import type { Problem } from '../core/problem.ts';
import { type Read, readCorpus } from './read-corpus.ts';

/** What a sync needs. */
export interface Sync {
  readonly folders: readonly string[];
  readonly store: Pick<Store, 'holdings' | 'replace' | 'remove'>;
  /** Finds everything in one document; the fingerprint goes into the record as it is. */
  readonly analyse: (document: Document, fingerprint: string) => DocumentRecord;
  /** Version of the pipeline: another one makes every document be analysed anew. */
  readonly version: string;
  /** Told of every file or folder that could not be read, as it happens. */
  readonly report: (problem: Problem, cause?: unknown) => void;
  readonly signal?: AbortSignal;
}

/** Documents, and problems reported, by what became of them. */
export interface SyncCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly problems: number;
}

/**
 * Brings the store to what the folders hold, one transaction per document. Documents whose files are gone are
 * removed; what cannot be read now keeps what was read from it before.
 * @throws what the store throws: the sync stops there, and the next one goes on from there.
 */
export const syncCorpus = async (sync: Sync): Promise<SyncCounts> => {
  const held = new Map((await sync.store.holdings()).map((holding) => [holding.id, holding]));
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0, problems: 0 };
  const unread: string[] = [];
  const present = new Set<DocumentId>();
  for await (const read of readCorpus(sync.folders, sync.signal)) {
    if (read.type === 'problem') {
      sync.report(read.problem, read.cause);
      counts.problems += 1;
      if (read.unread !== null) unread.push(read.unread);
    } else {
      present.add(read.document.id);
      counts[await bring(read, held.get(read.document.id), sync)] += 1;
    }
  }
  for (const { id, source } of held.values()) {
    if (present.has(id) || unread.some((path) => isWithin(path, source))) continue;
    await sync.store.remove(id);
    counts.removed += 1;
  }
  return counts;
};

const bring = async (
  { document, contentHash }: Extract<Read, { type: 'document' }>,
  held: Holding | undefined,
  { store, analyse, version }: Sync,
): Promise<'added' | 'changed' | 'unchanged'> => {
  const fingerprint = `${version}/${contentHash}`;
  if (held?.fingerprint === fingerprint) return 'unchanged';
  await store.replace(analyse(document, fingerprint));
  return held ? 'changed' : 'added';
};

/** True for the path itself and for everything below it. */
const isWithin = (path: string, source: string): boolean => {
  const way = relative(path, source);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
};
