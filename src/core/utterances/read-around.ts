/** Everything that links know of one statement: for what looks at a single remark. */
import type { StatementPlace, Store } from '../ports.ts';
import type { Around } from './elsewhere.ts';
import { groupReports } from './group-reports.ts';
import { placeKey } from './place-key.ts';
import type { UtteranceLink } from './utterance-link.ts';

/** A part may be linked to the whole only, and that to other parts; who is further off than this is left out. */
const MOST_STEPS = 3;
/** Reports and similar remarks that are read. */
const MOST_READ = 100;

/** Finds and reads all reports of the remark, itself included, and what is similar to them. */
export const readAround = async (
  place: StatementPlace,
  store: Pick<Store, 'linksOf' | 'readMany'>,
): Promise<Around> => {
  const links = await followLinks(place, store);
  const { reportsOf, similarTo } = groupReports(links);
  const [reports, similar] = [reportsOf(place), similarTo(place)].map((places) => places.slice(0, MOST_READ));
  return {
    reports: await store.readMany(reports ?? []),
    similar: await store.readMany(similar ?? []),
    links,
  };
};

const followLinks = async (
  place: StatementPlace,
  { linksOf }: Pick<Store, 'linksOf'>,
): Promise<readonly UtteranceLink[]> => {
  let links: readonly UtteranceLink[] = [];
  let reached: readonly StatementPlace[] = [place];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    links = await linksOf(reached);
    const further = groupReports(links).reportsOf(place);
    const known = new Set(reached.map(placeKey));
    if (further.every((each) => known.has(placeKey(each)))) return links;
    reached = further;
  }
  return links;
};
