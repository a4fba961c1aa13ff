/** Chooses what is key. Pure: the same candidates give the same choice in the same order, whatever order they came in. */
import type { Day } from '../corpus.ts';
import type { StatementId } from '../ids.ts';
import { SAME } from './key-rules.ts';

/** What choosing looks at. */
export interface Choosable {
  readonly id: StatementId;
  readonly score: number;
  /** Equal for statements of the same speaker. */
  readonly speaker: string;
  readonly topic: string | null;
  readonly day: Day | null;
  /** Equal for reports of one remark, however many documents carry it. */
  readonly remark: string;
  /** A smaller one always comes first: 0 for all, unless something else than weight decides. */
  readonly tier: number;
}

/**
 * At most `max`, best first. One is chosen after the other: whoever has been chosen already loses for each further one, and
 * so does a topic. Where there are two speakers, two are chosen. Of the same remark only the best report.
 */
export const choose = <One extends Choosable>(candidates: readonly One[], max: number): readonly One[] => {
  let left = onePerRemark(candidates);
  let chosen: readonly One[] = [];
  while (chosen.length < max && left.length > 0) {
    const next = bestOf(left, chosen);
    chosen = [...chosen, ...next];
    left = left.filter((one) => !next.includes(one));
  }
  return withSecondSpeaker(chosen, left);
};

/** Best first, by weight alone. */
const byWeight = (a: Choosable, b: Choosable): number =>
  a.tier - b.tier || b.score - a.score || compare(b.day ?? '', a.day ?? '') || compare(a.id, b.id);

/** Of each remark the best report, best first. */
export const onePerRemark = <One extends Choosable>(candidates: readonly One[]): readonly One[] => {
  const best = new Map<string, One>();
  for (const one of candidates.toSorted(byWeight)) if (!best.has(one.remark)) best.set(one.remark, one);
  return [...best.values()];
};

const bestOf = <One extends Choosable>(left: readonly One[], chosen: readonly One[]): readonly One[] => {
  const weighed = left.map((one) => ({ one, ...one, score: one.score - lossOf(one, chosen) }));
  return weighed
    .toSorted(byWeight)
    .slice(0, 1)
    .map(({ one }) => one);
};

const lossOf = ({ speaker, topic }: Choosable, chosen: readonly Choosable[]): number => {
  const bySpeaker = chosen.filter((other) => other.speaker === speaker).length;
  const onTopic = topic === null ? 0 : chosen.filter((other) => other.topic === topic).length;
  return bySpeaker * SAME.speaker + onTopic * SAME.topic;
};

/** The last of a single speaker makes room for the best of the others. */
const withSecondSpeaker = <One extends Choosable>(
  chosen: readonly One[],
  left: readonly One[],
): readonly One[] => {
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) return chosen;
  if (chosen.some(({ speaker }) => speaker !== first.speaker)) return chosen;
  const [other] = left.filter(({ speaker }) => speaker !== first.speaker).toSorted(byWeight);
  return other === undefined ? chosen : [...chosen.slice(0, -1), other];
};

/** By code unit, so that the order is the same under every locale. */
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
