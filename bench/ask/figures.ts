/** How many questions were routed right, by family. */
import type { Judged } from './judge.ts';

/** One line a family, the questions that are to be refused last, and all that are to be answered. */
export const askFigures = (judged: readonly Judged[]): string => {
  const families = [...new Set(judged.map(({ asked }) => asked.family))].sort(
    (a, b) => Number(a === 'refused') - Number(b === 'refused'),
  );
  const answered = judged.filter(({ asked }) => asked.family !== 'refused');
  const rows = families.map((family) =>
    row(
      family,
      judged.filter(({ asked }) => asked.family === family),
    ),
  );
  return [...rows, row('routed right', answered)].join('\n');
};

/** Every question that was not, with what came of it instead. */
export const wrongQuestions = (judged: readonly Judged[]): string =>
  judged
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ asked, wrong, came }) => `${asked.question}\n  ${wrong.join(', ')}; came: ${came}`)
    .join('\n');

/** 0 to 1; 1 where there is none. */
export const share = (judged: readonly Judged[]): number =>
  judged.length === 0 ? 1 : countRight(judged) / judged.length;

const row = (name: string, judged: readonly Judged[]): string =>
  `${name.padEnd(14)}${String(countRight(judged)).padStart(4)} of ${judged.length} (${(share(judged) * 100).toFixed(1)} %)`;

const countRight = (judged: readonly Judged[]): number =>
  judged.filter(({ wrong }) => wrong.length === 0).length;
