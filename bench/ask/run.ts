/** `npm run questions -- [FILE] [FOLDER …]`: how many questions in plain words are routed right, and which are not. */
import { join } from 'node:path';
import { askFigures, wrongQuestions } from './figures.ts';
import { judge } from './judge.ts';
import { openCorpus } from './open-corpus.ts';
import { readQuestions } from './read-questions.ts';

const ROOT = process.cwd();
const FIXTURES = join(ROOT, 'tests/fixtures/ask');
const [file = join(FIXTURES, 'questions.yaml'), ...folders] = process.argv.slice(2);
const program = await openCorpus(ROOT, folders.length > 0 ? folders : ['seeds', join(FIXTURES, 'corpus')]);
const judged = await judge(readQuestions(file), program.context);
console.log(askFigures(judged));
console.log(`\n${wrongQuestions(judged)}`);
await program.close();
