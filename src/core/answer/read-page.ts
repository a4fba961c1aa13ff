/** One page of an answer, read in full: ranking looks at much less of many more. */
import type { Elsewhere } from '../../reply/nodes.ts';
import type { StatementPlace, Store, StoredStatement } from '../ports.ts';
import type { Directory } from '../resolve/directory.ts';
import type { Utterance } from '../utterances/collapse.ts';
import { elsewhereOf, haveOneSpeaker } from '../utterances/elsewhere.ts';
import type { Reports } from '../utterances/group-reports.ts';
import { placeKey } from '../utterances/place-key.ts';
import type { UtteranceLink } from '../utterances/utterance-link.ts';
import type { Candidate } from './rank.ts';

/** A statement as it is shown, with where the topic stands in it, under which names, and where else it is reported. */
export interface Shown extends StoredStatement, Pick<Candidate, 'field' | 'met'> {
  readonly elsewhere: Elsewhere | null;
}

/** What a page is read with. */
export interface PageTools {
  readonly links: readonly UtteranceLink[];
  readonly reports: Reports;
  readonly store: Pick<Store, 'readMany'>;
  readonly directory: Directory;
}

/** So many reports of one remark are read; who needs more asks for its source. */
const MOST_READ = 50;

/**
 * Each remark as one statement. What has meanwhile been removed is left out; what only seemed to be the same remark, because
 * the directory knows two speakers there, stands beside it.
 */
export const readPage = async (page: readonly Utterance[], tools: PageTools): Promise<readonly Shown[]> => {
  const { reports, store } = tools;
  const places = page.flatMap(({ found }) => found.slice(0, 1).flatMap(({ hit }) => around(hit, reports)));
  const found = page.flatMap((utterance) => utterance.found.map(({ hit }) => hit));
  const wanted = new Map([...found, ...places].map((place) => [placeKey(place), place]));
  const stored = await store.readMany([...wanted.values()]);
  const byPlace = new Map(stored.map((one) => [placeKey(one.statement), one]));
  return page.flatMap((utterance) => showUtterance(utterance, byPlace, tools));
};

const around = (place: StatementPlace, { reportsOf, similarTo }: Reports): readonly StatementPlace[] => [
  ...reportsOf(place).slice(0, MOST_READ),
  ...similarTo(place).slice(0, MOST_READ),
];

const showUtterance = (
  { found }: Utterance,
  byPlace: ReadonlyMap<string, StoredStatement>,
  { links, reports, directory }: PageTools,
): readonly Shown[] => {
  const read = (places: readonly StatementPlace[]): readonly StoredStatement[] =>
    places.flatMap((place) => byPlace.get(placeKey(place)) ?? []);
  const shown: Shown[] = [];
  for (const { hit, field, met } of found) {
    const one = byPlace.get(placeKey(hit));
    if (one === undefined || shown.some((other) => haveOneSpeaker(one, other, directory))) continue;
    const known = { reports: read(reports.reportsOf(hit)), similar: read(reports.similarTo(hit)), links };
    shown.push({ ...one, field, met, elsewhere: elsewhereOf(one, known, directory) });
  }
  return shown;
};
