/** How long `/who-said` takes in a corpus of 1,000, 10,000 and 100,000 statements. */
import { dispatch } from '../src/core/dispatch.ts';
import type { Store } from '../src/core/ports.ts';
import { openSqliteStore } from '../src/store/sqlite/open.ts';
import { createAnswering } from './answering.ts';
import type { Figure } from './figures.ts';
import { makeRecords } from './make-corpus.ts';
import { quantile } from './quantile.ts';
import { makeQuestions } from './questions.ts';

export const SIZES = [1_000, 10_000, 100_000] as const;
const QUESTIONS = 400;
const ROUNDS = 3;
const UNDER_MS = 15;

export interface AnswerPlaces {
  /** The store to fill; left behind with the largest corpus in it. */
  readonly path: string;
  readonly config: string;
}

/** Fills one store step by step and asks at every size. */
export const measureAnswers = async ({ path, config }: AnswerPlaces): Promise<readonly Figure[]> => {
  const store = await openSqliteStore({ path });
  try {
    const figures: Figure[] = [];
    for (const [at, size] of SIZES.entries()) {
      for (const record of makeRecords({ from: SIZES[at - 1] ?? 0, to: size })) await store.replace(record);
      figures.push(...(await measureSize(store, size, config)));
    }
    return figures;
  } finally {
    await store.close();
  }
};

const measureSize = async (store: Store, size: number, config: string): Promise<readonly Figure[]> => {
  const context = await createAnswering(store, config);
  const questions = makeQuestions(QUESTIONS, size);
  const time = async (line: string): Promise<number> => {
    const start = performance.now();
    await dispatch(line, context);
    return performance.now() - start;
  };
  const first = await time('/who-said nato');
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const line of questions) {
      const took = await time(line);
      if (round > 0) times.push(took);
    }
  }
  const name = `/who-said, ${size.toLocaleString('en')} statements`;
  const bound = size === SIZES.at(-1) ? { under: UNDER_MS } : null;
  return [
    { name: `${name}, first answer`, value: first, unit: 'ms', bound: null },
    { name: `${name}, p50`, value: quantile(times, 0.5), unit: 'ms', bound: null },
    { name: `${name}, p99`, value: quantile(times, 0.99), unit: 'ms', bound },
  ];
};
