/** The same words by the same speaker, in whatever document: one remark. */
import { toTerms } from '../answer/terms.ts';
import { phraseKey } from '../answer/words.ts';
import type { SpeakerId } from '../ids.ts';
import type { Hit, Store, StoredStatement } from '../ports.ts';
import type { Cluster } from '../resolve/directory.ts';
import { countOutlets as countCarriers } from '../utterances/count-outlets.ts';
import { placeKey } from '../utterances/place-key.ts';

export interface Remark {
  /** What was said: its parts, joined by line breaks. */
  readonly words: string;
  /** Every id of the speaker; empty where nobody is named. */
  readonly speakers: readonly SpeakerId[];
}

/** So many neighbouring words find few others. */
const MOST_TERMS = 16;
/** Words that more documents than this carry are no news. */
const MOST_REPORTS = 50;

/** The remark that a statement reports. */
export const remarkOf = (
  { statement }: Pick<StoredStatement, 'statement'>,
  cluster: Cluster | null,
): Remark => ({
  words: statement.parts.map(({ text }) => text).join('\n'),
  speakers: cluster?.ids ?? [],
});

/** Equal for reports of the same remark. */
export const remarkKey = ({ words, speakers }: Remark): string => `${speakers[0] ?? ''} ${phraseKey(words)}`;

/** All reports of a remark, itself included; with `arrivedUntil` those that had come by then. */
export const findReports = async (
  { words, speakers }: Remark,
  store: Store,
  bounds: { readonly arrivedUntil?: number } = {},
): Promise<readonly Hit[]> => {
  const terms = toTerms(words).slice(0, MOST_TERMS);
  if (terms.length === 0 || speakers.length === 0) return [];
  const pattern = { terms: terms.map(({ term }) => term), together: true };
  const { found } = await store.find({
    ...bounds,
    anyOf: [pattern],
    field: 'content',
    speakers,
    limit: MOST_REPORTS,
  });
  const key = phraseKey(words);
  return found.filter((hit) => phraseKey(hit.words) === key);
};

/**
 * How many independent outlets carry it, in these words or in others that report the same remark; a document without a known
 * outlet counts as one of its own. At least 1.
 */
export const countOutlets = async (
  reports: readonly Hit[],
  store: Pick<Store, 'linksOf' | 'readMany'>,
): Promise<number> => {
  const links = (await store.linksOf(reports)).filter(({ likeness }) => likeness === 'same');
  const places = new Map(
    [...reports, ...links.flatMap(({ one, other }) => [one, other])].map((place) => [placeKey(place), place]),
  );
  if (places.size < 2) return 1;
  const stored = await store.readMany([...places.values()]);
  return countCarriers(
    stored.map(({ citation }) => citation),
    links,
  ).independent;
};
