/** Writes the transcript in README.md by asking the program itself over the seeds; a test fails when it is out of date. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');

/** What is asked, in this order. Questions with short answers: every line of an answer is shown. */
const QUESTIONS = ['/who-said flexible', '/who-said why ID', '/who-said fishing'];
/** Stands for the first statement of the answer before. */
const ID = /\bID$/;

const BLOCK = /(?<=<!-- transcript: [^>]*-->\n)[\s\S]*?(?=<!-- end of transcript -->)/;

/** The README with the transcript as the program gives it now. */
export const withTranscript = (readme: string): string => {
  if (!BLOCK.test(readme)) throw new Error('README.md has no place for the transcript');
  const transcript = makeTranscript();
  return readme.replace(BLOCK, () => transcript);
};

const makeTranscript = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-transcript-'));
  try {
    const parts: string[] = [];
    for (const question of QUESTIONS) {
      const line = question.replace(ID, firstId(parts.at(-1) ?? ''));
      parts.push(`$ npx who-said ask "${line}"\n\n${ask(line, folder)}`);
    }
    return ['```', parts.join('\n\n'), '```', ''].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const firstId = (answer: string): string => /stm_[a-z0-9]+/.exec(answer)?.[0] ?? '';

/** The sources, not `dist`, which may be older; and nobody's own settings. */
const ask = (line: string, folder: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'ask', line], {
    cwd: ROOT,
    env: { CORPUS_DIRS: 'seeds', CONFIG_DIR: 'config', DATA_DIR: folder, LOG_LEVEL: 'silent', NO_COLOR: '1' },
    encoding: 'utf8',
  }).trimEnd();

if (process.argv[1] === import.meta.filename) {
  writeFileSync(README, withTranscript(readFileSync(README, 'utf8')));
}
