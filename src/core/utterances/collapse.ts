/** A remark stands in an answer once, however many of the statements that were found report it. */
import type { Candidate } from '../answer/rank.ts';
import { toWords } from '../answer/words.ts';
import type { Hit } from '../ports.ts';
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

const fullestFirst = (found: readonly Candidate[]): readonly Candidate[] => {
  const lengths = new Map<Hit, number>();
  const lengthOf = (hit: Hit): number => {
    const length = lengths.get(hit) ?? toWords(hit.words).length;
    lengths.set(hit, length);
    return length;
  };
  return found.toSorted(
    ({ hit: a }, { hit: b }) =>
      KIND[a.kind] - KIND[b.kind] ||
      lengthOf(b) - lengthOf(a) ||
      compareText(b.day ?? UNKNOWN_DAY, a.day ?? UNKNOWN_DAY) ||
      compareText(a.id, b.id),
  );
};

/** Older than any. */
const UNKNOWN_DAY = '';

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
