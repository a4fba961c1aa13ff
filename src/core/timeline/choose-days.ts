/** Which days and which remarks of theirs a timeline has room for. Pure. */
import type { Day } from '../corpus.ts';
import { compareKnownFirst } from '../day.ts';
import type { Remark } from './fold-remarks.ts';

/** A day with what is shown of it. */
export interface ChosenDay {
  /** Null where no document tells the day; comes last. */
  readonly day: Day | null;
  /** In the order in which their documents tell them. */
  readonly shown: readonly Remark[];
  /** How many more there are. */
  readonly left: number;
}

export interface Choice {
  /** From the earliest to the latest. */
  readonly days: readonly ChosenDay[];
  /** Remarks of earlier days, for which there is no room. */
  readonly earlier: number;
}

/**
 * The latest `most` days, and of each at first its best remark, then its second best, as long as there is room. So no day between
 * two that are shown is left out, and what looks like silence is silence.
 * @param remarks best first
 */
export const chooseDays = (remarks: readonly Remark[], most: number): Choice => {
  const days = [...groupByDay(remarks)].sort(([a], [b]) => compareKnownFirst(a, b));
  const dated = days.filter(([day]) => day !== null);
  const undated = days.filter(([day]) => day === null);
  const kept = [...dated.slice(-most), ...undated].slice(-most);
  const rounds = shareOut(
    kept.map(([, all]) => all.length),
    most,
  );
  const chosen = kept.map(([day, all], at) => ({
    day,
    shown: all.slice(0, rounds[at]).sort(inOrder),
    left: all.length - (rounds[at] ?? 0),
  }));
  const reached = kept.reduce((sum, [, all]) => sum + all.length, 0);
  return { days: chosen, earlier: remarks.length - reached };
};

const groupByDay = (remarks: readonly Remark[]): ReadonlyMap<Day | null, readonly Remark[]> => {
  const groups = new Map<Day | null, Remark[]>();
  for (const remark of remarks) {
    const group = groups.get(remark.day);
    if (group) group.push(remark);
    else groups.set(remark.day, [remark]);
  }
  return groups;
};

/** One for each in turn, until there is no more room or nothing more to give. */
const shareOut = (wanted: readonly number[], room: number): readonly number[] => {
  const given = wanted.map(() => 0);
  let left = room;
  for (let round = 1; left > 0 && wanted.some((want) => want >= round); round += 1) {
    for (let at = wanted.length - 1; at >= 0 && left > 0; at -= 1) {
      if ((wanted[at] ?? 0) < round) continue;
      given[at] = round;
      left -= 1;
    }
  }
  return given;
};

const inOrder = ({ found: [one] }: Remark, { found: [other] }: Remark): number => {
  const [a, b] = [one?.hit, other?.hit];
  if (a === undefined || b === undefined) return 0;
  return Number(a.documentId > b.documentId) - Number(a.documentId < b.documentId) || a.position - b.position;
};
