/**
 * `npm run quality -- FOLDER`: measures the engine on the annotated sets of a folder. Writes docs/quality.json and the pages
 * made from it; `--check` writes nothing and exits with 1 where they would change; `--show` and `--rule` print examples.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rulesPage } from '../../scripts/write-rules-docs.ts';
import { foundExamples, lostExamples } from './choose-examples.ts';
import { type Figures, writtenFigures } from './figures.ts';
import { measure, SETS } from './measure.ts';
import { qualityPage } from './quality-page.ts';
import { loadTools } from './read-and-compare.ts';
import { readmeWith } from './readme-section.ts';
import { scoresSection } from './score-section.ts';

/** Where `npm run` starts programs. */
const ROOT = process.cwd();
const USAGE = 'npm run quality -- FOLDER [--check | --show FORM [LOSS] [N] | --rule RULE [VERDICT] [N]]';

const writePages = (figures: Figures): void => {
  writeFileSync(join(ROOT, 'docs/quality.json'), writtenFigures(figures));
  writeFileSync(join(ROOT, 'docs/quality.md'), qualityPage(figures));
  writeFileSync(join(ROOT, 'docs/rules.md'), rulesPage());
  const readme = join(ROOT, 'README.md');
  writeFileSync(readme, readmeWith(readFileSync(readme, 'utf8'), figures));
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, show: { type: 'string' }, rule: { type: 'string' } },
});
const [folder, ...rest] = positionals;
if (folder === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const missing = SETS.filter((name) => !existsSync(join(folder, name)));
if (missing.length > 0) {
  console.error(`${folder} has no ${missing.join(' and no ')}; docs/quality.md tells what these sets are.`);
  process.exit(2);
}
const { figures, outcomes } = measure(folder, await loadTools(join(ROOT, 'config')));
if (values.show !== undefined) {
  console.log(lostExamples(outcomes, values.show, rest));
} else if (values.rule !== undefined) {
  console.log(foundExamples(outcomes, values.rule, rest));
} else if (values.check) {
  const isCurrent = readFileSync(join(ROOT, 'docs/quality.json'), 'utf8') === writtenFigures(figures);
  console.log(isCurrent ? 'docs/quality.json is what is measured now.' : scoresSection(figures));
  if (!isCurrent)
    console.error('docs/quality.json is not what is measured now: leave out --check to write it.');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writePages(figures);
  console.log(scoresSection(figures));
}
