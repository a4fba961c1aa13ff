/** How long a first start takes: an empty data folder, the seeds to read, one question. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { quantile } from './quantile.ts';

const STARTS = 5;
const UNDER_SECONDS = 1.5;

/** The median of five starts of the built program; `root` is the project's folder. */
export const measureStart = (root: string): readonly Figure[] => {
  const times = Array.from({ length: STARTS }, () => timeStart(root));
  return [
    {
      name: 'Fresh start to first answer on the seeds',
      value: quantile(times, 0.5),
      unit: 's',
      bound: { under: UNDER_SECONDS },
    },
  ];
};

const timeStart = (root: string): number => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'who-said-start-'));
  try {
    const start = performance.now();
    const answer = execFileSync(process.execPath, ['bin/who-said.js', 'ask', '/who-said nato'], {
      cwd: root,
      env: { DATA_DIR },
      encoding: 'utf8',
    });
    const took = performance.now() - start;
    if (!answer.includes('NATO')) throw new Error(`not the answer: ${answer}`);
    return took / 1000;
  } finally {
    rmSync(DATA_DIR, { recursive: true });
  }
};
