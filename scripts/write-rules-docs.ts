/** Writes docs/rules.md from the rules' own words; a test fails when the page is not up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORRECTION_RULE } from '../src/core/corrections/correction.ts';
import { RESOLVE_RULES } from '../src/core/resolve/resolution.ts';
import { RULES } from '../src/core/rules.ts';
import { ATTACH_RULES } from '../src/text/attach/attach.ts';

/** The page's Markdown. */
export const rulesPage = (): string => {
  const attachIds = ATTACH_RULES.map(({ id }) => id);
  const parts = [
    HEAD,
    ATTACH_HEAD,
    table(ATTACH_COLUMNS, attachIds),
    RESOLVE_HEAD,
    table(RESOLVE_COLUMNS, RESOLVE_RULES),
    CORRECTION_HEAD,
    table(CORRECTION_COLUMNS, [CORRECTION_RULE]),
  ];
  return `${parts.join('\n\n')}\n`;
};

const HEAD = `# Rules

<!-- Written by scripts/write-rules-docs.ts from src/core/rules.ts; change it there. -->

Every statement carries the two rules that made it: one found the words and the one who says them, one says who that is.
The command \`why\` shows both, with the words that they rest on. The confidence of a statement is that of its weaker rule.`;

const ATTACH_HEAD = `## From words to the one who says them

For each reporting verb these rules are tried in this order; the first that applies wins.`;

const RESOLVE_HEAD = `## From mention to speaker

A mention that could be two people is nobody: a wrong attribution costs more than a missing one.`;

const CORRECTION_HEAD = `## By hand

A statement that somebody has corrected has one more step; the reason stands in its place.`;

const ATTACH_COLUMNS = ['rule', 'what it saw', 'more certain with', 'at most'];
const RESOLVE_COLUMNS = ['rule', 'what it saw', 'more certain with'];
const CORRECTION_COLUMNS = ['rule', 'what it saw'];

/** As many cells of each rule as there are columns. */
const table = (columns: readonly string[], ids: readonly string[]): string =>
  [columns, columns.map(() => '---'), ...ids.map((id) => cellsOf(id).slice(0, columns.length))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const cellsOf = (id: string): readonly string[] => {
  const words = RULES[id];
  if (words === undefined) throw new Error(`The rule ${id} has no words in src/core/rules.ts.`);
  return [`\`${id}\``, words.summary, words.certain ?? 'nothing', words.atMost ?? 'high'];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
}
