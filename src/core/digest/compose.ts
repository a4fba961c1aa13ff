/** Composes a digest: what is new to its channel, weighed, chosen and said. The same store gives the same digest. */
import type { Context, CorpusView } from '../context.ts';
import type { Day } from '../corpus.ts';
import type { StatementId } from '../ids.ts';
import { choose, onePerRemark } from './choose.ts';
import { compareNews, type NewsTools, NO_NEWS } from './compare-news.ts';
import { type Gathered, type Gathering, gather } from './gather.ts';
import type { Composed, PlanState } from './ledger.ts';
import type { DigestPlan } from './plan.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { weighAll } from './shortlist.ts';
import type { Slot } from './slot.ts';
import { topicLabels } from './topic-labels.ts';
import { digestTree } from './tree/digest-tree.ts';
import type { DigestContents, Occasion } from './tree/draft.ts';

/** What a digest is asked to be. */
export interface DigestAsked {
  readonly plan: DigestPlan;
  readonly slot: Slot;
  /** The first day of a catch-up; null for an ordinary digest. */
  readonly coversFrom: Day | null;
  readonly state: PlanState;
  /** When the next one comes, in words; null: never, as far as is known. */
  readonly next: string | null;
  /** When each was last given to the plan; those never given are left out. */
  readonly givenAt: (statements: readonly StatementId[]) => Promise<ReadonlyMap<StatementId, number>>;
}

/** The digest; a platform prints its messages. */
export type Digest = Omit<Composed, 'bodies'>;

/** Nothing to post, and why; the plan moves on to `watermark`. */
export interface Empty {
  readonly empty: string;
  readonly watermark: number;
}

/** Rejects only as the store does. */
export const composeDigest = async (asked: DigestAsked, context: Context): Promise<Digest | Empty> => {
  // Before everything is found: what comes meanwhile is new the next time.
  const watermark = await context.store.lastArrival();
  const work: Work = {
    asked,
    context,
    watermark,
    view: await context.corpus(),
    filter: await readFilter(asked.plan.filter, context),
  };
  if (asked.state.watermark === null) return composeFirst(work);
  const window = { arrivedAfter: asked.state.watermark, arrivedUntil: watermark };
  const news = await gather(work.filter, window, context.store);
  if (news.gathered.length > 0) return finish(work, await contentsOf(work, news, 'news'));
  return composeQuiet(work);
};

/** What all the steps share. */
interface Work {
  readonly asked: DigestAsked;
  readonly context: Context;
  readonly watermark: number;
  readonly view: CorpusView;
  readonly filter: ReadFilter;
}

/** Today's top, or that of the newest day that there is; never the backlog. */
const composeFirst = async (work: Work): Promise<Digest> => {
  const { gathered } = await gather(work.filter, { arrivedUntil: work.watermark }, work.context.store);
  const day = newestDay(gathered, work.asked.slot.day);
  const ofDay = gathered.filter(({ stored }) => stored.citation.publishedAt === day);
  return finish(work, { ...(await contentsOf(work, { gathered: ofDay, beyond: 0 }, 'first')), day });
};

/** The last day that is not after `today`, or else the last there is; null where no document tells its day. */
const newestDay = (gathered: readonly Gathered[], today: Day): Day | null => {
  const days = gathered.flatMap(({ stored }) => stored.citation.publishedAt ?? []).toSorted();
  return days.findLast((day) => day <= today) ?? days.at(-1) ?? null;
};

const composeQuiet = async (work: Work): Promise<Digest | Empty> => {
  const { asked, watermark, filter, context } = work;
  if (asked.plan.whenEmpty === 'skip') return { empty: emptyWords(filter), watermark };
  const all =
    asked.plan.whenEmpty === 'resurface'
      ? await gather(filter, { arrivedUntil: watermark }, context.store)
      : { gathered: [], beyond: 0 };
  const again = await contentsOf(work, all, 'again');
  if (again.key.length > 0) return finish(work, { ...again, also: [], beyond: 0 });
  return finish(work, { ...again, occasion: 'nothing', also: [], beyond: 0 });
};

const emptyWords = ({ misses }: ReadFilter): string =>
  misses.length === 0 ? 'nothing new' : `nothing new (${misses.join(' ')})`;

const contentsOf = async (
  work: Work,
  { gathered, beyond }: Gathering,
  occasion: Occasion,
): Promise<DigestContents> => {
  const { asked, filter, view, context } = work;
  const labels = topicLabels(filter.topics, context, view);
  const { all, eligible } = await weighAll(gathered, {
    view,
    labels,
    keyWords: context.keyWords,
    store: context.store,
    isAsked: filter.topics.length > 0,
    watermark: occasion === 'news' ? asked.state.watermark : null,
    tiers: occasion === 'again' ? await lastGiven(gathered, asked) : new Map(),
    max: asked.plan.max,
  });
  const key = choose(eligible, asked.plan.max);
  const remarks = new Set(key.map(({ remark }) => remark));
  return {
    occasion,
    key,
    also: onePerRemark(all).filter(({ remark }) => !remarks.has(remark)),
    beyond,
    news: occasion === 'again' ? NO_NEWS : await compareNews(gathered, newsTools(work)),
    statements: all.length + beyond,
    documents: new Set(gathered.map(({ stored }) => stored.citation.id)).size,
    day: null,
    labels: labels.labels,
    misses: filter.misses,
  };
};

const newsTools = ({ asked: { plan }, context, view }: Work): NewsTools => ({
  store: context.store,
  view,
  isNarrow: plan.filter.speakers.length > 0 || plan.filter.kinds.length > 0,
});

/** What was never given comes before what was, and of that the longest ago first. */
const lastGiven = (
  gathered: readonly Gathered[],
  { givenAt }: DigestAsked,
): Promise<ReadonlyMap<StatementId, number>> => givenAt(gathered.map(({ stored }) => stored.statement.id));

const finish = ({ asked, context, view, watermark }: Work, contents: DigestContents): Digest => {
  const { plan, slot, coversFrom, state, next } = asked;
  const frame = { plan, slot, coversFrom, postedAt: state.postedAt, next, version: context.version };
  return {
    reply: digestTree({ ...frame, ...contents, view }),
    given: contents.key.map(({ id }) => id),
    watermark,
  };
};
