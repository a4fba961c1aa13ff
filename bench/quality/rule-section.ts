/** What the rules make that people did not mark. */
import type { Figures, Verdicts } from './figures.ts';
import { markdownTable, percent, thousands } from './markdown-table.ts';

/** Pairs that made fewer stand together in one row. */
const RARE = 20;

/** A row for each pair of rules. */
export const rulesSection = ({ rulePairs }: Figures): string => {
  const isRare = (pair: Verdicts): boolean => sum(pair) < RARE;
  const shown = rulePairs.filter((pair) => !isRare(pair));
  const rest = rulePairs.filter(isRare).reduce(
    (all, pair) => ({
      right: all.right + pair.right,
      wrongSpeaker: all.wrongSpeaker + pair.wrongSpeaker,
      wrongWords: all.wrongWords + pair.wrongWords,
      spurious: all.spurious + pair.spurious,
    }),
    { right: 0, wrongSpeaker: 0, wrongWords: 0, spurious: 0 },
  );
  const cells = (verdicts: Verdicts): readonly string[] => [
    thousands(sum(verdicts)),
    percent(verdicts.right, sum(verdicts)),
    ...[verdicts.spurious, verdicts.wrongWords, verdicts.wrongSpeaker].map(String),
  ];
  return `## Precision by rule

The two rules that made a statement, as \`why\` shows them; statements that stand for an attribution outside the core are left
out. *Spurious*: overlaps no core statement by half. *Wrong words*: overlaps one by half, but not by 0.8 (or another
statement was nearer to it). Each rule alone: [rules.md](rules.md).

${markdownTable(
  ['words', 'speaker', 'statements', 'right, %', 'spurious', 'wrong words', 'wrong speaker'],
  [
    ...shown.map((pair) => [`\`${pair.attach}\``, `\`${pair.resolve}\``, ...cells(pair)]),
    ['all rarer pairs', '', ...cells(rest)],
  ],
)}`;
};

const sum = ({ right, wrongSpeaker, wrongWords, spurious }: Verdicts): number =>
  right + wrongSpeaker + wrongWords + spurious;
