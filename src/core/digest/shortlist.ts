/** The weightiest statements, looked at more closely: who else carries the words, and whether this channel could read them before. */
import type { StatementId } from '../ids.ts';
import type { Hit, Store } from '../ports.ts';
import { choose } from './choose.ts';
import type { Gathered } from './gather.ts';
import { joinRemarks } from './join-remarks.ts';
import { countOutlets, findReports } from './remark.ts';
import type { TopicLabels } from './topic-labels.ts';
import { type Scales, type Weighed, weigh } from './weigh.ts';

/** What the whole window is weighed with. */
export interface Weighing extends Scales {
  readonly labels: TopicLabels;
  /** The plan asks for topics. */
  readonly isAsked: boolean;
  readonly store: Store;
  /** The arrival up to which the channel was given everything; null where nothing counts as given. */
  readonly watermark: number | null;
  /** What comes first whatever its weight: see `Choosable.tier`; 0 for those that are not there. */
  readonly tiers: ReadonlyMap<StatementId, number>;
  readonly max: number;
}

/** Each look costs a search, so only so many are worth it; further outlets seldom lift one from below these. */
const LEAST = 24;
const FOR_EACH = 3;

/** All statements weighed, and those of them that may be chosen. */
export interface WeighedAll {
  readonly all: readonly Weighed[];
  readonly eligible: readonly Weighed[];
}

/** Weighs what was gathered. What was said in the same words before the watermark is never eligible. */
export const weighAll = async (gathered: readonly Gathered[], weighing: Weighing): Promise<WeighedAll> => {
  const all = await joinRemarks(
    gathered.map((one) => weighOne(one, 1, weighing)),
    weighing.store,
  );
  const most = Math.max(LEAST, weighing.max * FOR_EACH);
  const first = choose(
    all.filter(({ key }) => key.mayBeKey),
    most,
  );
  const byStatement = new Map(gathered.map((one) => [one.stored, one]));
  const eligible: Weighed[] = [];
  for (const one of first) {
    const from = byStatement.get(one.stored);
    const reports = await findReports(one.said, weighing.store);
    if (from === undefined || (await wasGiven(one, reports, weighing))) continue;
    const outlets = await countOutlets(reports, weighing.store);
    eligible.push({ ...weighOne(from, outlets, weighing), remark: one.remark });
  }
  return { all, eligible };
};

const weighOne = (one: Gathered, outlets: number, weighing: Weighing): Weighed => {
  const { stored, field } = one;
  const { labels, isAsked, tiers } = weighing;
  const weighed = weigh(stored, { field, topic: labels.labelOf(one), isAsked, outlets }, weighing);
  return { ...weighed, tier: tiers.get(weighed.id) ?? 0 };
};

/** One report of it is its own, which is new. */
const wasGiven = async (
  { said }: Weighed,
  reports: readonly Hit[],
  { store, watermark }: Weighing,
): Promise<boolean> =>
  watermark !== null &&
  reports.length > 1 &&
  (await findReports(said, store, { arrivedUntil: watermark })).length > 0;
