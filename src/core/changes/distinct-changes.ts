/** Each change once: what a text tells of before what only opposes, and of pairs that share a side the one nearest in time. */
import type { SpeakerRef } from '../corpus.ts';
import type { StatementPlace, StoredChange } from '../ports.ts';

/** `whoOf` gives what is equal for one speaker in the whole corpus. The order of `changes` stays; newest first. */
export const distinctChanges = (
  changes: readonly StoredChange[],
  whoOf: (speaker: SpeakerRef) => string,
): readonly StoredChange[] => {
  const stated = changes.filter(({ change }) => change.kind === 'stated');
  const contrasts = changes.filter(({ change }) => change.kind === 'contrast');
  const told = new Set(
    stated.map(({ change }) => `${whoOf(change.speaker)} ${change.told?.documentId ?? ''}`),
  );
  const untold = contrasts.filter(({ change: { speaker, earlier, later } }) =>
    [earlier, later].every((side) => !told.has(`${whoOf(speaker)} ${side?.documentId ?? ''}`)),
  );
  return [...stated, ...nearestPairs(untold)];
};

/** What was said again and again opposes the other side each time: a statement is one side of one pair. */
const nearestPairs = (contrasts: readonly StoredChange[]): readonly StoredChange[] => {
  const taken = new Set<string>();
  const isFree = (side: 'earlier' | 'later', place: StatementPlace | null): boolean => {
    const key = `${side} ${place?.documentId} ${place?.id}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  // Oldest first: of many that repeat the later side, the first one is the change.
  const kept = contrasts
    .toReversed()
    .filter(({ change }) => isFree('earlier', change.earlier))
    .toReversed()
    .filter(({ change }) => isFree('later', change.later));
  return kept;
};
