import type { Document } from '../core/corpus.ts';
import { type Corrections, NO_CORRECTIONS } from '../core/corrections/correction.ts';
import { bareFingerprint, markFingerprint } from '../core/corrections/mark-fingerprint.ts';
import type { DocumentId } from '../core/ids.ts';
import type { DocumentRecord, Holding, Store } from '../core/ports.ts';
import type { Problem } from '../core/problem.ts';
import { type CorrectedStatements, findCorrected } from './find-corrected.ts';
import { isWithin } from './is-within.ts';
import { type Read, readCorpus } from './read-corpus.ts';
import type { ReadCorrections } from './read-corrections.ts';

/** What a sync needs. */
export interface Sync {
  readonly folders: readonly string[];
  readonly store: Pick<Store, 'holdings' | 'replace' | 'remove' | 'read'>;
  /** Finds everything in one document; the fingerprint goes into the record, with the marks of the corrections that counted. */
  readonly analyse: (document: Document, fingerprint: string, corrections: Corrections) => DocumentRecord;
  /** What is corrected by hand, as it is now. */
  readonly readCorrections: () => Promise<ReadCorrections>;
  /** Version of the pipeline: another one makes every document be analysed anew. */
  readonly version: string;
  /** Told of every file or folder that could not be read and every mistake in the corrections, as it happens. */
  readonly report: (problem: Problem, cause?: unknown) => void;
  readonly signal?: AbortSignal;
}

/** Documents, and problems with them, by what became of them. */
export interface SyncCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly problems: number;
}

/**
 * Brings the store to what the folders hold, one transaction per document. Documents whose files are gone are
 * removed; what cannot be read now keeps what was read from it before, and so do corrections.
 * @throws what the store throws: the sync stops there, and the next one goes on from there.
 */
export const syncCorpus = async (sync: Sync): Promise<SyncCounts> => {
  const holdings = await sync.store.holdings();
  const parts = { ...sync, ...(await currentCorrections(sync, holdings)) };
  const held = new Map(holdings.map((holding) => [holding.id, holding]));
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
      counts[await bring(read, held.get(read.document.id), parts)] += 1;
    }
  }
  for (const { id, source } of held.values()) {
    if (present.has(id) || unread.some((path) => isWithin(path, source))) continue;
    await sync.store.remove(id);
    counts.removed += 1;
  }
  return counts;
};

interface CurrentCorrections {
  /** Null where nobody knows what they are now. */
  readonly corrections: Corrections | null;
  readonly corrected: CorrectedStatements;
}

const currentCorrections = async (
  { readCorrections, report, store }: Sync,
  holdings: readonly Holding[],
): Promise<CurrentCorrections> => {
  const { corrections, problems, cause } = await readCorrections();
  for (const problem of problems) report(problem, cause);
  return { corrections, corrected: await findCorrected(corrections ?? NO_CORRECTIONS, holdings, store) };
};

const bring = async (
  { document, contentHash }: Extract<Read, { type: 'document' }>,
  held: Holding | undefined,
  { store, analyse, version, corrections, corrected }: Sync & CurrentCorrections,
): Promise<'added' | 'changed' | 'unchanged'> => {
  const fingerprint = `${version}/${contentHash}`;
  if (held !== undefined && isAsRead(held, fingerprint, { corrections, corrected })) return 'unchanged';
  await store.replace(analyse(document, fingerprint, corrections ?? NO_CORRECTIONS));
  return held ? 'changed' : 'added';
};

/** With the same corrections, or with whatever it had where nobody knows them now. */
const isAsRead = (
  held: Holding,
  fingerprint: string,
  { corrections, corrected }: CurrentCorrections,
): boolean => {
  if (corrections === null) return bareFingerprint(held.fingerprint) === fingerprint;
  const meant = (corrected.get(held.id) ?? []).flatMap((id) => corrections.get(id) ?? []);
  return held.fingerprint === markFingerprint(fingerprint, meant);
};
