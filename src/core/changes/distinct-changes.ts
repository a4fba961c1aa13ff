/** Each change once: what a text tells of before what only opposes, and of pairs that share a side the one nearest in time. */
import type { SpeakerRef } from '../corpus.ts';
import type { StatementPlace, StoredChange } from '../ports.ts';

/** `whoOf` gives what is the same for one speaker in the whole corpus. Stated ones first; otherwise the order stays, newest first. */
export const distinctChanges = (
  changes: readonly StoredChange[],
  whoOf: (speaker: SpeakerRef) => unknown,
): readonly StoredChange[] => {
  const stated = changes.filter(({ change }) => change.kind === 'stated');
  const isUntold = (pair: StoredChange): boolean => !stated.some((told) => tellsOf(told, pair, whoOf));
  return [
    ...stated,
    ...nearestPairs(changes.filter((each) => each.change.kind === 'contrast').filter(isUntold)),
  ];
};

/** Of the same speaker, with a side in the document that tells. */
const tellsOf = (
  { change: { told, speaker } }: StoredChange,
  { change: pair }: StoredChange,
  whoOf: (speaker: SpeakerRef) => unknown,
): boolean =>
  [pair.earlier, pair.later].some((side) => side?.documentId === told?.documentId) &&
  whoOf(pair.speaker) === whoOf(speaker);

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
  return contrasts
    .toReversed()
    .filter(({ change }) => isFree('earlier', change.earlier))
    .toReversed()
    .filter(({ change }) => isFree('later', change.later));
};
