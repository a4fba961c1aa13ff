/** What is lost, and why: the list that the work on rules is led by. */
import type { Figures } from './figures.ts';
import { FORMS } from './forms.ts';
import { LOSSES } from './losses.ts';
import { markdownTable, percent, thousands } from './markdown-table.ts';

const WEAKEST = 5;

/** The worst in a few lines. */
export const weakSection = ({ forms, scores, attachRules }: Figures): string => {
  const lost = scores.all.gold - scores.all.foundWithSpeaker;
  const worst = forms
    .slice(0, WEAKEST)
    .map(
      ({ form, gold, lost: ways }) =>
        `- **${meaningOf(form)}**: ${percent(gold - total(ways), gold)} % of ${thousands(gold)} are found; ${percent(total(ways), lost)} % of all that is lost.`,
    );
  const spurious = [...attachRules].sort((a, b) => b.spurious - a.spurious)[0];
  const most =
    spurious === undefined
      ? ''
      : `\n\nOf what we give and nobody marked, most (${spurious.spurious}) comes from the rule \`${spurious.rule}\`.`;
  return `## What we are bad at

${worst.join('\n')}${most}`;
};

/** Forms by ways of losing them. */
export const lossesSection = ({ forms }: Figures): string => {
  const ways = Object.keys(LOSSES);
  const rows = forms.map(({ form, gold, lost, anywhere }) => [
    `\`${form}\``,
    thousands(gold),
    percent(gold - total(lost), gold),
    `**${total(lost)}**`,
    ...ways.map((way) => `${lost[way] ?? ''}`),
    anywhere === null ? '' : `${percent(anywhere.right, anywhere.of)} of ${thousands(anywhere.of)}`,
  ]);
  return `## Losses by cause

Every core statement stands in one row, that of the first form which applies, and every loss in one column. *Anywhere* is
the recall of all statements with that oddity, whatever row they stand in. Most losses first: this is the list that we work from.

${markdownTable(['form', 'gold', 'recall', 'lost', ...ways, 'anywhere'], rows)}

The forms, in the order in which they are tried:

${FORMS.map(({ id, meaning }) => `- \`${id}\`: ${meaning}`).join('\n')}

The losses:

${Object.entries(LOSSES)
  .map(([way, meaning]) => `- \`${way}\`: ${meaning}`)
  .join('\n')}`;
};

const meaningOf = (form: string): string => FORMS.find(({ id }) => id === form)?.meaning ?? form;

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);
