import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { share, wrongQuestions } from '../../../bench/ask/figures.ts';
import { type Judged, judge } from '../../../bench/ask/judge.ts';
import { openCorpus } from '../../../bench/ask/open-corpus.ts';
import { readQuestions } from '../../../bench/ask/read-questions.ts';
import type { Program } from '../../../src/main.ts';

const ROOT = process.cwd();
const FIXTURES = join(ROOT, 'tests/fixtures/ask');

let program: Program;
let judged: readonly Judged[] = [];
beforeAll(async () => {
  program = await openCorpus(ROOT, ['seeds', join(FIXTURES, 'corpus')]);
  const lists = ['questions.yaml', 'questions-2.yaml'].map((name) => readQuestions(join(FIXTURES, name)));
  judged = await judge(lists.flat(), program.context);
});
afterAll(() => program.close());

const answered = (): readonly Judged[] => judged.filter(({ asked }) => asked.family !== 'refused');
const refused = (): readonly Judged[] => judged.filter(({ asked }) => asked.family === 'refused');

it('measures two lists, of 25 questions of each of six families and 40 that have no answer', () => {
  expect([answered().length, refused().length]).toEqual([150, 40]);
});

it('at least nine questions of ten are routed right', () => {
  expect(share(answered()), wrongQuestions(answered())).toBeGreaterThanOrEqual(0.9);
});

it('every question that has no answer here is refused', () => {
  expect(wrongQuestions(refused())).toBe('');
});
