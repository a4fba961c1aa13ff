/** The figures that a newcomer looks for first. */
import type { Figures } from './figures.ts';
import { markdownTable, percent, thousands } from './markdown-table.ts';

/** F1 of words and speaker on this set: GenderGapTracker's rules, and how far two annotators agree. */
export const OTHERS = {
  all: { rules: '48.6', people: '92.1' },
  direct: { rules: '39.9', people: '97.5' },
  mixed: { rules: '51.7', people: '93.4' },
  indirect: { rules: '60.1', people: '86.3' },
};

/** All statements, and the kinds of them. */
export const KINDS = ['all', 'direct', 'mixed', 'indirect'] as const;

/** Precision, recall and speakers, beside the best public rules and people. */
export const scoresSection = (figures: Figures): string => {
  const { scores, roughScores } = figures;
  const kinds = KINDS.map((kind) => {
    const { gold, foundWithSpeaker, predicted, rightWithSpeaker } = scores[kind];
    return [
      kind,
      thousands(gold),
      percent(rightWithSpeaker, predicted),
      percent(foundWithSpeaker, gold),
      `**${f1(scores[kind])}**`,
      f1(roughScores[kind]),
      OTHERS[kind].rules,
      OTHERS[kind].people,
    ];
  });
  const { found, foundWithSpeaker } = scores.all;
  return `## How well

Words and speaker both right, in per cent. P: of the statements that we give, so many are right. R: of the statements that
people marked, we find so many. F1: their harmonic mean. The last column but two takes words for found from an overlap of 0.5 on.

${markdownTable(
  ['kind', 'statements', 'P', 'R', 'F1', 'F1, rough', 'best public rules, F1', 'people, F1'],
  kinds,
)}

${markdownTable(['', 'we', 'best public rules', 'people'], [['speaker right where the words are right', percent(foundWithSpeaker, found), '86.5', '99'], ...pronounRow(figures)])}

${personsWords(figures)}`;
};

const pronounRow = ({ pronouns }: Figures): readonly (readonly string[])[] => {
  if (pronouns === null) return [];
  const of = ({ gold, predicted, right }: typeof pronouns.all): string =>
    percent(2 * right, gold + predicted);
  const parts = `${of(pronouns.all)} (he ${of(pronouns.he)}, she ${of(pronouns.she)})`;
  return [['whom a pronoun means (GAP), F1', parts, '66.9', '']];
};

const personsWords = ({ persons: { all, pronouns } }: Figures): string =>
  `GUM tells who is meant. Of its ${all.gold} core statements we find ${all.found}, and name the right person, body or group in
${all.right}. Of the ${pronouns.gold} that a pronoun speaks we find ${pronouns.found} and resolve ${pronouns.right}. So few cases are counts, not a rate.`;

/** In per cent, with one decimal. */
export const f1 = ({
  gold,
  foundWithSpeaker,
  predicted,
  rightWithSpeaker,
}: Figures['scores']['all']): string => {
  const precision = rightWithSpeaker / predicted;
  const recall = foundWithSpeaker / gold;
  return percent(2 * precision * recall, precision + recall);
};
