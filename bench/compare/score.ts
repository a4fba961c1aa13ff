/** Precision and recall over the items of a set. An item is what a set counts: a pair, a change, a figure. */

/** What became of one case; each item in words, so that a wrong one can be shown. */
export interface Judgement {
  /** Expected, and found. */
  readonly right: readonly string[];
  /** Expected, and not found. */
  readonly missing: readonly string[];
  /** Found, and not expected. */
  readonly extra: readonly string[];
}

/** One case with what became of it. */
export interface Judged extends Judgement {
  readonly name: string;
  readonly isTrap: boolean;
}

/** Of a whole set. */
export interface Score {
  readonly cases: number;
  readonly casesRight: number;
  readonly traps: number;
  readonly trapsRight: number;
  readonly right: number;
  readonly missing: number;
  readonly extra: number;
  /** 0 to 1; 1 where nothing is found. */
  readonly precision: number;
  /** 0 to 1; 1 where nothing is expected. */
  readonly recall: number;
}

/** True when all of it was found, and nothing else. */
export const isRight = ({ missing, extra }: Judgement): boolean => missing.length === 0 && extra.length === 0;

/** Counts items over all cases of a set. */
export const score = (judged: readonly Judged[]): Score => {
  const total = (field: keyof Judgement): number => judged.reduce((sum, one) => sum + one[field].length, 0);
  const [right, missing, extra] = [total('right'), total('missing'), total('extra')];
  const traps = judged.filter(({ isTrap }) => isTrap);
  return {
    cases: judged.length,
    casesRight: judged.filter(isRight).length,
    traps: traps.length,
    trapsRight: traps.filter(isRight).length,
    right,
    missing,
    extra,
    precision: share(right, right + extra),
    recall: share(right, right + missing),
  };
};

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
