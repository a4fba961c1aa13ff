/**
 * A process that only opens a store and answers: `answer-alone.js STORE CONFIG STATEMENTS`. It prints what it holds in memory,
 * in bytes, after `QUESTIONS` questions.
 */
import { dispatch } from '../src/core/dispatch.ts';
import { openSqliteStore } from '../src/store/sqlite/open.ts';
import { createAnswering } from './answering.ts';
import { makeQuestions } from './questions.ts';

const QUESTIONS = 400;

const [path = '', config = '', statements = ''] = process.argv.slice(2);
const store = await openSqliteStore({ path });
const context = await createAnswering(store, config);
for (const line of makeQuestions(QUESTIONS, Number(statements))) await dispatch(line, context);
process.stdout.write(`${process.memoryUsage.rss()}\n`);
await store.close();
