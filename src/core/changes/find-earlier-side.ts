/** What somebody took back, where it stands in another document: the sentence that tells of the change names what it was about. */
import type { Excerpt } from '../../text/types.ts';
import { termsOf } from '../answer/terms.ts';
import type { Hit, Pattern, StoredStatement } from '../ports.ts';
import type { Change } from './change.ts';
import type { ChangeTools } from './find-changes.ts';

const MOST_LOOKED_AT = 50;
const MOST_TERMS = 12;
/** Terms of the earlier statement that the sentence must name, and which share of all its longer terms. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.4;
const SHORTEST = 4;

/** The statement of the same speaker, said before, that shares most with that sentence; null where none shares enough. */
export const findEarlierSide = async (
  change: Change,
  { store, view }: ChangeTools,
): Promise<StoredStatement | null> => {
  if (change.told === null || change.day === null) return null;
  const terms = tellingTerms(change.told.sentence, change.speaker.name);
  if (terms.length < LEAST_SHARED) return null;
  const { documentId } = change.told;
  const { found } = await store.find({
    anyOf: terms.slice(0, MOST_TERMS).map((term): Pattern => ({ terms: [term], together: false })),
    field: 'content',
    speakers: view.directory.clusterOf(change.speaker.id)?.ids ?? [change.speaker.id],
    until: change.day,
    limit: MOST_LOOKED_AT,
  });
  const best = bestOf(
    found.filter((hit) => hit.documentId !== documentId),
    new Set(terms),
  );
  if (best === null) return null;
  const [read] = await store.readMany([best]);
  return read ?? null;
};

/** The longer ones first: they tell more. */
const tellingTerms = ({ text }: Excerpt, name: string): readonly string[] => {
  const names = new Set(termsOf(name));
  return [...new Set(termsOf(text))]
    .filter((term) => term.length >= SHORTEST && !names.has(term))
    .sort((a, b) => b.length - a.length);
};

const bestOf = (hits: readonly Hit[], terms: ReadonlySet<string>): Hit | null => {
  let best: Hit | null = null;
  let most = 0;
  for (const hit of hits) {
    const own = [...new Set(termsOf(hit.words))].filter((term) => term.length >= SHORTEST);
    const shared = own.filter((term) => terms.has(term)).length;
    if (shared <= most || shared < LEAST_SHARED || shared < own.length * LEAST_SHARE) continue;
    best = hit;
    most = shared;
  }
  return best;
};
