/** How much memory the program holds when it only answers. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figures.ts';
import type { AnswerPlaces } from './measure-answers.ts';

const UNDER_MB = 200;

/** A process of its own, as it would be started; `statements` is the size of the store. */
export const measureMemory = ({ path, config }: AnswerPlaces, statements: number): readonly Figure[] => {
  const program = fileURLToPath(new URL('./answer-alone.js', import.meta.url));
  const printed = execFileSync(process.execPath, [program, path, config, String(statements)], {
    encoding: 'utf8',
  });
  return [
    {
      name: `Resident memory, ${statements.toLocaleString('en')} statements`,
      value: Number(printed) / 1e6,
      unit: 'MB',
      bound: { under: UNDER_MB },
    },
  ];
};
