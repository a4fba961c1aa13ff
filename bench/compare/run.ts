/** `npm run compare -- [SET]`: how well comparing does on the hand-made cases, with each case that is wrong. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEquipment } from './case-corpus.ts';
import { SETS } from './sets.ts';
import { showScore } from './show-score.ts';

/** Where `npm run` starts programs. */
const ROOT = process.cwd();
const CASES = join(ROOT, 'tests/fixtures/compare');

const asked = process.argv.slice(2);
const equipment = await loadEquipment(join(ROOT, 'config'));
for (const [name, judge] of Object.entries(SETS)) {
  const folder = join(CASES, name);
  if (!existsSync(folder) || (asked.length > 0 && !asked.includes(name))) continue;
  console.log(showScore(name, await judge(folder, equipment)));
}
