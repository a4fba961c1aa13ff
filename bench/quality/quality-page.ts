/** Figures to docs/quality.md. */
import type { Figures } from './figures.ts';
import { levelsSection } from './level-section.ts';
import { lossesSection, weakSection } from './loss-section.ts';
import { thousands } from './markdown-table.ts';
import { rulesSection } from './rule-section.ts';
import { scoresSection } from './score-section.ts';

/** The page's Markdown. */
export const qualityPage = (figures: Figures): string =>
  `${[
    HEAD,
    setsSection(figures),
    HOW_TO_RUN,
    scoresSection(figures),
    levelsSection(figures),
    weakSection(figures),
    lossesSection(figures),
    rulesSection(figures),
  ].join('\n\n')}\n`;

const HEAD = `# How well it attributes

<!-- Written by \`npm run quality\` from docs/quality.json; the words stand in bench/quality/quality-page.ts. -->

We let the engine read news articles in which people have marked who says what, and compare. This page shows what it finds,
what it misses and why, and how far its confidence can be trusted. **All figures are of the development sets**, whose mistakes
we look at while we work: on articles that nobody has looked at expect somewhat less.`;

const setsSection = ({ news, scores, persons }: Figures): string => `## What is measured on what

| set | what | licence |
| --- | --- | --- |
| PolNeAR, development part (Newell and others, 2018) | ${thousands(news.articles)} articles of seven US outlets, 2015 and 2016; ${thousands(news.attributions)} attributions, ${thousands(scores.all.gold)} of them core | none given |
| GUM, news (Zeldes, 2017) | ${persons.articles} Wikinews articles with who is meant; ${persons.all.gold} core statements | annotations CC BY 4.0, text CC BY 2.5 |
| GAP, development part (Webster and others, 2018) | pronouns in Wikipedia prose, each with two names that it could mean | Apache 2.0 |

Core is what the engine is for: an attribution with a speaker, not inside another one, that reports words. An attribution
outside the core (what somebody wants or believes, a source that nobody names) is neither demanded nor counted against us.

None of this text is in the repository: the articles are their publishers', and a set without a licence is nobody's to pass
on. Only counts are kept, in [quality.json](quality.json). A case that we learn from becomes a fixture in words of our own
in \`tests/fixtures/text\`.

What counts: words are compared as words, so marks and punctuation at the edges do not matter. Each annotated statement may
be found once, the best match first. Words are found where the overlap of both (Dice's coefficient) is 0.8 or more. The
speaker is right where the mention that we give overlaps the annotated one; whether "he" is then the right person, only GUM
and GAP can tell.`;

const HOW_TO_RUN = `## How to run it

\`\`\`
npm run quality -- FOLDER                       measures, and writes this page, quality.json and rules.md
npm run quality -- FOLDER --check               writes nothing; fails where quality.json is not what is measured now
npm run quality -- FOLDER --show FORM [LOSS] [N]     examples of one cell of the table of losses
npm run quality -- FOLDER --rule RULE [VERDICT] [N]  examples of what a rule, or a pair "attach+resolve", has made
\`\`\`

\`FOLDER\` holds the sets as \`polnear.dev.jsonl\`, \`gum.news.dev.jsonl\` and \`gap.dev.jsonl\`, one article a line; the fields
stand in \`bench/quality/annotated.ts\`. Examples go to the terminal only. The tests need no set: they hold the arithmetic on
small invented articles, and that these pages are made from quality.json.`;
