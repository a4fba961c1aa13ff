/** Changes of position, to be marked on the day on which the later side was said. */
import type { Question, Scope } from '../answer/question.ts';
import { type Topic, toPatterns } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import type { StatementPlace, Store, StoredChange, StoredStatement } from '../ports.ts';
import type { Directory } from '../resolve/directory.ts';
import { placeKey } from '../utterances/place-key.ts';

/** More than this no timeline has room for. */
const MOST_MARKS = 40;

/** What was understood of a question. */
export interface Understood {
  readonly question: Question;
  readonly topic: Topic;
  readonly scope: Scope;
}

/** The changes of the speakers on the topic, newest first. A contrast counts only where both sides are by one speaker of the corpus. */
export const findMarks = async (
  { topic, scope }: Understood,
  { store, corpus }: Pick<Context, 'store' | 'corpus'>,
): Promise<readonly StoredChange[]> => {
  const { speakers, since, until } = scope.filters;
  const { found } = await store.findChanges({
    anyOf: toPatterns(topic),
    field: 'content',
    ...(speakers === undefined ? {} : { speakers }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    limit: MOST_MARKS,
  });
  const { directory } = await corpus();
  const sides = await readSides(found, store);
  return found.filter(({ change }) => change.kind === 'stated' || isOneSpeaker(change, sides, directory));
};

type Sides = ReadonlyMap<string, StoredStatement>;

const readSides = async (found: readonly StoredChange[], store: Pick<Store, 'readMany'>): Promise<Sides> => {
  const contrasts = found.filter(({ change }) => change.kind === 'contrast');
  const places = contrasts.flatMap(({ change: { earlier, later } }) => [earlier ?? [], later ?? []].flat());
  const stored = places.length === 0 ? [] : await store.readMany(places);
  return new Map(stored.map((one) => [placeKey(one.statement), one]));
};

const isOneSpeaker = (
  { earlier, later }: StoredChange['change'],
  sides: Sides,
  directory: Directory,
): boolean => {
  const clusterOf = (place: StatementPlace | null) => {
    const speaker = place === null ? null : (sides.get(placeKey(place))?.statement.speaker ?? null);
    return speaker === null ? null : directory.clusterOf(speaker.id);
  };
  const one = clusterOf(earlier);
  return one !== null && one === clusterOf(later);
};
