/** Writes docs/rules.md from the rules' own words and docs/quality.json; a test fails when the page is not up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figures, readFigures } from '../bench/quality/figures.ts';
import { markdownTable, percent } from '../bench/quality/markdown-table.ts';
import { CORRECTION_RULE } from '../src/core/corrections/correction.ts';
import { RESOLVE_RULES } from '../src/core/resolve/resolution.ts';
import { RULES, type RuleWords } from '../src/core/rules.ts';
import { ATTACH_RULES } from '../src/text/attach/attach.ts';
import { LAYOUT_RULES } from '../src/text/attach/lay-out.ts';
import { DOUBT_RULES } from '../src/text/doubts.ts';

/** The page's Markdown. */
export const rulesPage = (figures: Figures = readFigures(process.cwd())): string => {
  const parts = [
    HEAD,
    ATTACH_HEAD,
    markdownTable(
      ATTACH_COLUMNS,
      ATTACH_RULES.map(({ id }) => attachRow(id, figures)),
    ),
    LAYOUT_HEAD,
    markdownTable(
      ATTACH_COLUMNS,
      LAYOUT_RULES.map(({ id }) => attachRow(id, figures)),
    ),
    DOUBT_HEAD,
    markdownTable(DOUBT_COLUMNS, DOUBT_RULES.map(doubtRow)),
    RESOLVE_HEAD,
    markdownTable(
      RESOLVE_COLUMNS,
      RESOLVE_RULES.map((id) => resolveRow(id, figures)),
    ),
    CORRECTION_HEAD,
    markdownTable(CORRECTION_COLUMNS, [[`\`${CORRECTION_RULE}\``, wordsOf(CORRECTION_RULE).summary]]),
  ];
  return `${parts.join('\n\n')}\n`;
};

const HEAD = `# Rules

<!-- Written by scripts/write-rules-docs.ts from src/core/rules.ts and docs/quality.json; change it there. -->

Every statement carries the rules that made it: one found the words and the one who says them, one says who that is.
The command \`why\` shows both, with the words that they rest on. The confidence of a statement is that of its weaker rule.

The figures are of the development set of news, whose making [quality.md](quality.md) tells. *Used*: statements that the rule
had a hand in.`;

const ATTACH_HEAD = `## From words to the one who says them

For each reporting verb these rules are tried in this order; the first that applies wins.

*Right*: of the statements of the rule that count (those for an attribution outside the core do not), in so many words and
speaker are right. *Speaker*: where at least half of the words agree with some annotated attribution, the mention is right
in so many.`;

const LAYOUT_HEAD = `## From the layout to the one who says it

Before that, these rules read what needs no reporting verb, or what the others must not read.`;

const DOUBT_HEAD = `## What raises a doubt

Beside the rule that found it, a statement may carry a step for something that makes it less certain.`;

const RESOLVE_HEAD = `## From mention to speaker

A mention that could be two people is nobody: a wrong attribution costs more than a missing one.

The news set marks mentions, not who is meant, so that it cannot judge these rules. *Person*: on the dozen articles whose
annotators tell who is meant, so many of those that the rule resolved are right; “–” where there are none. A rule that names
nobody is never right there.`;

const CORRECTION_HEAD = `## By hand

A statement that somebody has corrected has one more step; the reason stands in its place.`;

const CORRECTION_COLUMNS = ['rule', 'what it saw'];
const DOUBT_COLUMNS = ['doubt', 'what it saw', 'more certain with', 'at most'];
const ATTACH_COLUMNS = [
  'rule',
  'what it saw',
  'more certain with',
  'at most',
  'used',
  'right, %',
  'speaker, %',
];
const RESOLVE_COLUMNS = ['rule', 'what it saw', 'more certain with', 'used', 'person'];

const attachRow = (id: string, { attachRules }: Figures): readonly string[] => {
  const { summary, certain, atMost } = wordsOf(id);
  const words = [`\`${id}\``, summary, certain ?? 'nothing', atMost ?? 'high'];
  const measured = attachRules.find(({ rule }) => rule === id);
  if (measured === undefined) return [...words, '0', '–', '–'];
  const { used, right, wrongSpeaker, wrongWords, spurious, speaker } = measured;
  const counted = right + wrongSpeaker + wrongWords + spurious;
  return [...words, `${used}`, percent(right, counted), percent(speaker.right, speaker.of)];
};

const doubtRow = (id: string): readonly string[] => {
  const { summary, certain, atMost } = wordsOf(id);
  return [`\`${id}\``, summary, certain ?? 'nothing', atMost ?? 'high'];
};

const resolveRow = (id: string, { resolveRules }: Figures): readonly string[] => {
  const { summary, certain } = wordsOf(id);
  const words = [`\`${id}\``, summary, certain ?? 'nothing'];
  const measured = resolveRules.find(({ rule }) => rule === id);
  if (measured === undefined) return [...words, '0', '–'];
  const { used, persons } = measured;
  return [...words, `${used}`, persons.of === 0 ? '–' : `${persons.right} of ${persons.of}`];
};

const wordsOf = (id: string): RuleWords => {
  const words = RULES[id];
  if (words === undefined) throw new Error(`The rule ${id} has no words in src/core/rules.ts.`);
  return words;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
}
