/** What `npm run compare` prints of a set. */
import { isRight, type Judged, type Score, score } from './score.ts';

/** The score in a line, and then each wrong case with what is wrong about it. */
export const showScore = (set: string, judged: readonly Judged[]): string =>
  [scoreLine(set, score(judged)), ...judged.filter((one) => !isRight(one)).map(wrongCase)].join('\n');

const scoreLine = (set: string, { precision, recall, ...counts }: Score): string =>
  `${set}: precision ${percent(precision)}, recall ${percent(recall)} (${counts.right} right, ${counts.missing} missing, ${counts.extra} extra); ` +
  `${counts.casesRight} of ${counts.cases} cases right, ${counts.trapsRight} of ${counts.traps} traps`;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const wrongCase = ({ name, isTrap, missing, extra }: Judged): string =>
  [
    `  ${name}${isTrap ? ' (trap)' : ''}`,
    ...missing.map((item) => `    missing: ${item}`),
    ...extra.map((item) => `    extra:   ${item}`),
  ].join('\n');
