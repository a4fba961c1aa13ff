/** How long answers take in a corpus of 1,000, 10,000 and 100,000 statements, and how fast more are compared with the largest. */
import type { Context } from '../src/core/context.ts';
import { dispatch } from '../src/core/dispatch.ts';
import type { Store } from '../src/core/ports.ts';
import { openSqliteStore } from '../src/store/sqlite/open.ts';
import { createAnswering } from './answering.ts';
import type { Figure } from './figures.ts';
import { makeRecords } from './make-corpus.ts';
import { measureComparing } from './measure-comparing.ts';
import { quantile } from './quantile.ts';
import { makeComparisons, makeQuestions } from './questions.ts';

export const SIZES = [1_000, 10_000, 100_000] as const;
const QUESTIONS = 400;
const ROUNDS = 3;
const UNDER_MS = 15;
const COMPARISONS_UNDER_MS = 50;

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
    return [...figures, await measureComparing(store)];
  } finally {
    await store.close();
  }
};

const measureSize = async (store: Store, size: number, config: string): Promise<readonly Figure[]> => {
  const context = await createAnswering(store, config);
  const isLast = size === SIZES.at(-1);
  const within = async (lines: readonly string[]): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const line of lines) {
        const took = await timeOf(line, context);
        if (round > 0) times.push(took);
      }
    }
    return times;
  };
  const name = `/who-said, ${size.toLocaleString('en')} statements`;
  const first = await timeOf('/who-said nato', context);
  return [
    { name: `${name}, first answer`, value: first, unit: 'ms', bound: null },
    ...quantiles(name, await within(makeQuestions(QUESTIONS, size)), isLast ? UNDER_MS : null),
    ...quantiles(
      `/who-changed and /figures, ${size.toLocaleString('en')} statements`,
      await within(makeComparisons(QUESTIONS, size)),
      isLast ? COMPARISONS_UNDER_MS : null,
    ),
  ];
};

const timeOf = async (line: string, context: Context): Promise<number> => {
  const start = performance.now();
  await dispatch(line, context);
  return performance.now() - start;
};

const quantiles = (name: string, times: readonly number[], underMs: number | null): readonly Figure[] => [
  { name: `${name}, p50`, value: quantile(times, 0.5), unit: 'ms', bound: null },
  {
    name: `${name}, p99`,
    value: quantile(times, 0.99),
    unit: 'ms',
    bound: underMs === null ? null : { under: underMs },
  },
];
