/**
 * `npm run bench`: the figures of the README, side by side, each with its bound. The exit code is 0 when all bounds hold, 1 when
 * one does not. `--json FILE` writes the figures as well.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, holds, showFigures } from './figures.ts';
import { measureAnswers, SIZES } from './measure-answers.ts';
import { measureExtraction } from './measure-extraction.ts';
import { measureMemory } from './measure-memory.ts';
import { measureStart } from './measure-start.ts';

/** Where `npm run` starts programs. */
const ROOT = process.cwd();

const measureAll = async (folder: string): Promise<readonly Figure[]> => {
  const config = join(ROOT, 'config');
  const places = { path: join(folder, 'bench.db'), config };
  return [
    ...measureStart(ROOT),
    ...(await measureExtraction(join(config, 'lexicons', 'en'))),
    ...(await measureAnswers(places)),
    ...measureMemory(places, SIZES.at(-1) ?? 0),
  ];
};

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'who-said-bench-'));
try {
  const figures = await measureAll(folder);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  console.log(`${machine}\n\n${showFigures(figures)}`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  process.exitCode = figures.every(holds) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
