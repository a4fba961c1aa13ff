/** A remark stands in an answer once, however many of the statements that were found report it. */
import type { Candidate } from '../answer/rank.ts';
import { toWords } from '../answer/words.ts';
import type { Reports } from './group-reports.ts';

/** A remark with the statements that were found and report it; at least one. */
export interface Utterance {
  /** The fullest, of equals the newest, first. */
  readonly found: readonly Candidate[];
}

/** Each remark where the best of its statements stood; `ranked` is best first. */
export const collapse = (
  ranked: readonly Candidate[],
  { utteranceOf, mayBeReported }: Pick<Reports, 'utteranceOf' | 'mayBeReported'>,
): readonly Utterance[] => {
  const remarks = new Map<string, Candidate[]>();
  const inOrder: (readonly Candidate[])[] = [];
  for (const candidate of ranked) {
    const remark = mayBeReported(candidate.hit) ? utteranceOf(candidate.hit) : null;
    const known = remark === null ? undefined : remarks.get(remark);
    if (known !== undefined) {
      known.push(candidate);
      continue;
    }
    const found = [candidate];
    if (remark !== null) remarks.set(remark, found);
    inOrder.push(found);
  }
  return inOrder.map((found) => ({ found: found.length === 1 ? found : fullestFirst(found) }));
};

const KIND = { direct: 0, mixed: 1, indirect: 2 } as const;

const fullestFirst = (found: readonly Candidate[]): readonly Candidate[] =>
  found
    .map((candidate) => ({ candidate, words: toWords(candidate.hit.words).length }))
    .sort(
      ({ candidate: { hit: a }, words: x }, { candidate: { hit: b }, words: y }) =>
        KIND[a.kind] - KIND[b.kind] ||
        y - x ||
        compareText(b.day ?? UNKNOWN_DAY, a.day ?? UNKNOWN_DAY) ||
        compareText(a.id, b.id),
    )
    .map(({ candidate }) => candidate);

/** Older than any. */
const UNKNOWN_DAY = '';

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
