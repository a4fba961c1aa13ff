/** Everything that a timeline shows, as data: the tree and the picture are made from it. */
import { findStatements } from '../answer/find.ts';
import { readScope } from '../answer/question.ts';
import { readPage, type Shown } from '../answer/read-page.ts';
import { readTopic } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';
import { compareKnownFirst } from '../day.ts';
import type { StoredChange } from '../ports.ts';
import { groupReports } from '../utterances/group-reports.ts';
import { placeKey } from '../utterances/place-key.ts';
import { type ChosenDay, chooseDays } from './choose-days.ts';
import { findMarks, type Understood } from './find-marks.ts';
import { foldRemarks } from './fold-remarks.ts';

/** Remarks that a timeline has room for. */
const MOST_SHOWN = 20;

/** One day of it. */
export interface TimelineDay {
  /** Null where no document tells it; comes last. */
  readonly day: Day | null;
  /** In the order in which their documents tell them. */
  readonly remarks: readonly Shown[];
  /** How many more were made on this day. */
  readonly left: number;
  readonly changes: readonly StoredChange[];
}

export interface Timeline {
  readonly understood: Understood;
  /** From the earliest to the latest. */
  readonly days: readonly TimelineDay[];
  /** Remarks of earlier days, for which there is no room. */
  readonly earlier: number;
  /** All remarks that were found, and the statements that report them. */
  readonly remarks: number;
  readonly statements: number;
}

/** Reads it; null when there is nothing to show. */
export const readTimeline = async (understood: Understood, context: Context): Promise<Timeline | null> => {
  const { topic, scope } = understood;
  const { store } = context;
  const { ranked, total } = await findStatements(topic, scope, store);
  if (ranked.length === 0) return null;
  const links = await store.linksOf(ranked.map(({ hit }) => hit));
  const reports = groupReports(links);
  const remarks = foldRemarks(ranked, reports);
  const { days, earlier } = chooseDays(remarks, MOST_SHOWN);
  const shown = await readPage(
    days.flatMap((day) => day.shown),
    { links, reports, store, directory: (await context.corpus()).directory },
  );
  const older = total - ranked.length;
  return {
    understood,
    days: withChanges(days, shown, await findMarks(understood, context)),
    earlier: earlier + older,
    remarks: remarks.length + older,
    statements: total,
  };
};

/** What a question means. Rejects as `readScope` does. */
export const understand = async (
  question: Understood['question'],
  { corpus, topics }: Context,
): Promise<Understood> => {
  const view = await corpus();
  return {
    question,
    topic: readTopic(question.topic ?? '', view.topics, topics),
    scope: readScope(question, view),
  };
};

/** A change on a day without a remark that is shown gets a day of its own; one before the first day that is shown is left out. */
const withChanges = (
  chosen: readonly ChosenDay[],
  shown: readonly Shown[],
  changes: readonly StoredChange[],
): readonly TimelineDay[] => {
  const byKey = new Map(shown.map((one) => [placeKey(one.statement), one]));
  const days = new Map<Day | null, TimelineDay>(
    chosen.map(({ day, shown: remarks, left }) => [
      day,
      {
        day,
        left,
        remarks: remarks.flatMap(({ found }) => found.flatMap(({ hit }) => byKey.get(placeKey(hit)) ?? [])),
        changes: [],
      },
    ]),
  );
  const [first] = chosen;
  for (const found of [...changes].reverse()) {
    const { day } = found.change;
    if (day !== null && first?.day != null && day < first.day) continue;
    const held = days.get(day) ?? { day, left: 0, remarks: [], changes: [] };
    days.set(day, { ...held, changes: [...held.changes, found] });
  }
  return [...days.values()].sort((a, b) => compareKnownFirst(a.day, b.day));
};
