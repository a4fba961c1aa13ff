/** Whether confidence means what it promises. */
import type { Figures, Share } from './figures.ts';
import { markdownTable, percent, thousands } from './markdown-table.ts';

/** A row for each level of confidence. */
export const levelsSection = ({ levels }: Figures): string => `## What confidence means

Every statement says how sure its attribution is. Three readings of "right", each stricter:

- *speaker*: of the statements near some annotated attribution (overlap 0.5 or more, core or not), in so many the mention is right;
- *speaker and words*: in so many of these the words are right as well (0.8 or more);
- *of all*: the same, of all statements of the level, also those that match nothing annotated. Annotators too leave things
  out: a part of these is right all the same.

The promise is of *speaker*: \`high\` at least 97, \`medium\` at least 88, \`low\` below. Who is meant by the mention: counts of GUM.

${markdownTable(
  ['confidence', 'statements', 'speaker', 'speaker and words', 'of all', 'person (GUM)'],
  levels.map((each) => [
    `\`${each.level}\``,
    thousands(each.used),
    percent(each.speakerRight, each.near),
    percent(each.speakerAndWordsRight, each.near),
    percent(each.speakerAndWordsRight, each.used),
    outOf(each.persons),
  ]),
)}`;

const outOf = ({ of, right }: Share): string => (of === 0 ? 'none' : `${right} of ${of}`);
