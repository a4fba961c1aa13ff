/** The same words by the same speaker, in whatever document: one remark. */
import { toTerms } from '../answer/terms.ts';
import { phraseKey } from '../answer/words.ts';
import type { SpeakerId } from '../ids.ts';
import type { Hit, Store, StoredStatement } from '../ports.ts';
import type { Cluster } from '../resolve/directory.ts';

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

/** How many outlets carry it; a document without a known outlet counts as one of its own. At least 1. */
export const countOutlets = async (
  reports: readonly Hit[],
  store: Pick<Store, 'readMany'>,
): Promise<number> => {
  if (reports.length < 2) return 1;
  const stored = await store.readMany(reports);
  return new Set(stored.map(({ citation }) => citation.outlet ?? citation.id)).size;
};
