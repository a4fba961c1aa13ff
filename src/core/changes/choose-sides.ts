/** The two sides of a stated change: what the document reports as said before, and what it reports as said since. */
import type { Span } from '../../text/types.ts';
import type { Statement } from '../corpus.ts';
import { oppose } from './oppose.ts';

export interface Sides {
  readonly earlier: Statement | null;
  readonly later: Statement | null;
}

/** `told` is the sentence that tells of the change, `own` what the one whose position it is says in the document. */
export const chooseSides = (told: Span, own: readonly Statement[]): Sides => {
  const said = own.filter(({ confidence, zone }) => confidence !== 'unresolved' && zone !== 'headline');
  const first = nearest(
    told,
    said.filter(({ stance }) => stance?.isEarlier === true),
  );
  const since = said.filter((each) => each !== first && each.stance?.isEarlier !== true);
  const later = laterSide(told, since, first);
  return { earlier: first ?? earlierByDay(since, later), later };
};

/** Of those from the sentence on, the first that opposes the earlier side, or that takes any side; of all, the last before it. */
const laterSide = (told: Span, since: readonly Statement[], earlier: Statement | null): Statement | null => {
  const after = since.filter(({ end }) => end > told.start);
  return (
    after.find((each) => earlier !== null && areOpposed(earlier, each)) ??
    after.find(({ stance }) => (stance?.positions.length ?? 0) > 0) ??
    after[0] ??
    since.at(-1) ??
    null
  );
};

const areOpposed = (one: Statement, other: Statement): boolean =>
  (one.stance?.positions ?? []).some((before) =>
    (other.stance?.positions ?? []).some((after) => oppose(before, after)),
  );

/** Nothing is marked as earlier, but the days tell. */
const earlierByDay = (said: readonly Statement[], later: Statement | null): Statement | null => {
  const day = later?.saidOn ?? null;
  if (day === null) return null;
  return said.find(({ saidOn }) => saidOn !== null && saidOn < day) ?? null;
};

/** Inside the sentence before outside of it. */
const nearest = (told: Span, statements: readonly Statement[]): Statement | null =>
  statements.reduce<Statement | null>(
    (best, each) => (best === null || distance(told, each) < distance(told, best) ? each : best),
    null,
  );

const distance = (told: Span, { start, end }: Span): number =>
  Math.max(0, start - told.end, told.start - end);
