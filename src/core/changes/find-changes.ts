/** The changes that answer a question, each once, with both sides as they are shown. */
import type { CorpusView } from '../context.ts';
import type { SpeakerRef } from '../corpus.ts';
import type { FindingQuery, StatementPlace, Store, StoredChange, StoredStatement } from '../ports.ts';
import type { Cluster } from '../resolve/directory.ts';
import type { Change } from './change.ts';
import { distinctChanges } from './distinct-changes.ts';
import { findEarlierSide } from './find-earlier-side.ts';

/** A change with its sides; a stated one may lack one or both. */
export interface ShownChange extends StoredChange {
  readonly earlier: StoredStatement | null;
  readonly later: StoredStatement | null;
}

export interface FoundAndShown {
  readonly shown: readonly ShownChange[];
  /** How many there are, each once, among the newest that were looked at. */
  readonly total: number;
}

export interface ChangeTools {
  readonly store: Store;
  readonly view: Pick<CorpusView, 'directory'>;
}

/** So many of the newest are looked at. */
const MOST = 200;

/** What is asked for; `most` is how many are shown. */
export type ChangeQuery = Omit<FindingQuery, 'limit'> & {
  readonly most: number;
  /** Leaves out the others before they are counted. */
  readonly isWanted?: (change: Change) => boolean;
};

/** Stated before possible, newest first. Of a pair both sides must be the same speaker in the whole corpus. */
export const findChanges = async (
  { most, isWanted = () => true, ...query }: ChangeQuery,
  { store, view }: ChangeTools,
): Promise<FoundAndShown> => {
  const { found } = await store.findChanges({ ...query, limit: MOST });
  const whoOf = ({ id }: SpeakerRef): Cluster | string => view.directory.clusterOf(id) ?? id;
  const distinct = distinctChanges(found, whoOf).filter(({ change }) => isWanted(change));
  const shown: ShownChange[] = [];
  for (const stored of distinct) {
    if (shown.length === most) break;
    const sides = await readSides(stored, { store, view });
    if (isOneSpeaker(sides, whoOf)) shown.push(sides);
  }
  return { shown, total: distinct.length };
};

const readSides = async (stored: StoredChange, tools: ChangeTools): Promise<ShownChange> => {
  const { change } = stored;
  const places = [change.earlier, change.later].filter((place) => place !== null);
  const read = await tools.store.readMany(places);
  const sideAt = (place: StatementPlace | null): StoredStatement | null =>
    read.find(({ statement: { id, documentId } }) => id === place?.id && documentId === place.documentId) ??
    null;
  const earlier = sideAt(change.earlier) ?? (await findEarlierSide(change, tools));
  return { ...stored, earlier, later: sideAt(change.later) };
};

/** A contrast has both sides, and the directory, which knows the whole corpus, takes them for one speaker. */
const isOneSpeaker = (
  { change, earlier, later }: ShownChange,
  whoOf: (speaker: SpeakerRef) => Cluster | string,
): boolean => {
  if (change.kind === 'stated') return true;
  const [one, other] = [earlier?.statement.speaker, later?.statement.speaker];
  return one != null && other != null && whoOf(one) === whoOf(other);
};
