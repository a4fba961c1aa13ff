/** Whether confidence means what it promises. */
import type { Figures, Share } from './figures.ts';
import { markdownTable, percent, thousands } from './markdown-table.ts';

/** A row for each level of confidence. */
export const levelsSection = ({ levels }: Figures): string => `## What confidence means

Every statement says how sure its attribution is. What "right" can mean, in per cent:

- *speaker*: of the statements near some annotated attribution (overlap 0.5 or more, core or not), in so many the mention is right;
- *with right words*: the same, of those whose words are right (0.8 or more);
- *speaker and words*: of the statements near some annotated attribution, in so many both are right;
- *of all*: of all statements, those too that are near nothing annotated, in so many both are right. Annotators leave things
  out, an attribution inside another one above all, so some of the rest are right all the same.

The promise is of *speaker*: \`high\` at least 97, \`medium\` at least 88, \`low\` below. Whether the mention then means the
right person, GUM alone can tell, in few cases.

${markdownTable(
  ['confidence', 'statements', 'speaker', 'with right words', 'speaker and words', 'of all', 'person (GUM)'],
  levels.map((each) => [
    `\`${each.level}\``,
    thousands(each.used),
    percent(each.speakerRight, each.near),
    percent(each.speakerAndWordsRight, each.wordsRight),
    percent(each.speakerAndWordsRight, each.near),
    percent(each.speakerAndWordsRight, each.used),
    outOf(each.persons),
  ]),
)}`;

const outOf = ({ of, right }: Share): string => (of === 0 ? 'none' : `${right} of ${of}`);
