// Extracts from the annotated sets, scores with the scorer that stands beside them, and compares with the floors.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [shared, report] = process.argv.slice(2);

const SETS = [
  { gold: 'gold/seeds.jsonl', floors: { spF1: 90, resolvedAcc: 95 } },
  { gold: 'data/polnear.dev.jsonl', floors: { spF1: 82, mentionAcc: 97 } },
];

// The scorer runs only when it is called by its real path.
const scorer = realpathSync(join(shared, 'eval/score.mjs'));

let passed = 0;
let failed = 0;
for (const { gold, floors } of SETS) {
  const path = join(shared, gold);
  if (!existsSync(path)) continue;
  const predicted = join(report, 'predicted.jsonl');
  const figures = join(report, 'figures.json');
  const buffer = { maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'inherit'] };
  writeFileSync(predicted, execFileSync('npm', ['run', '-s', 'extract', '--', path], buffer));
  const printed = execFileSync('node', [scorer, path, predicted, '--json', figures], buffer);
  process.stdout.write(printed);
  const scored = JSON.parse(readFileSync(figures, 'utf8'))['ov>=0.8/all'];
  for (const [name, floor] of Object.entries(floors)) {
    const holds = scored[name] >= floor;
    console.log(`${gold}: ${name} ${scored[name].toFixed(1)}, floor ${floor}: ${holds ? 'holds' : 'BELOW'}`);
    if (holds) passed += 1;
    else failed += 1;
  }
}
writeFileSync(join(report, 'evaluation.json'), JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
