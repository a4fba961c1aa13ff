/** The program's entry: which subcommand, the process's streams, signals and exit code. */
import { parseArgs } from 'node:util';
import { ask } from './cli/ask.ts';
import { EXPORT_FORMATS, exportAll } from './cli/export.ts';
import { extract } from './cli/extract.ts';
import { wantsPlatforms } from './cli/platforms.ts';
import { serve } from './cli/serve.ts';
import { start } from './cli/start.ts';
import type { Streams } from './cli/streams.ts';
import { explain } from './core/explain.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { type Base, createBase, readVersion } from './main.ts';
import { hearErrors, write } from './platforms/terminal/write.ts';
import { escapeTerminal } from './render/terminal/escape.ts';

const USAGE = `who-said: attributed, cited statements from your documents

  who-said                            a conversation in the terminal; piped in, each line is one command
  who-said ask "/who-said nato"       one question, one answer
  who-said extract FILE               statements of the texts in FILE (JSON lines with id and text; - for standard input)
  who-said export --format jsonl|csv  every statement in the store
  who-said register [--dry-run]       tells Discord of the commands, or only shows what is different
  who-said --version | --help
`;
const INTERNAL_ERROR = 70;

const streams: Streams = { input: process.stdin, output: process.stdout, notes: process.stderr };

function tell(problem: Problem): void {
  const { sentence, next } = explain(problem);
  streams.notes.write(`${escapeTerminal(`${sentence} ${next}`)}\n`);
}

async function run(signal: AbortSignal): Promise<number> {
  const read = readArguments();
  if (read === null) return usage();
  const { values, positionals } = read;
  if (values.help) return done(await write(streams.output, USAGE));
  if (values.version) return done(await write(streams.output, `${readVersion()}\n`));
  const [name = 'start', ...rest] = positionals;
  const base = createBase(process.cwd(), tell);
  try {
    return await subcommand(name, { rest, base, signal, format: values.format, isDryRun: values['dry-run'] });
  } catch (error) {
    base.log.info({ err: error }, 'the program cannot go on');
    throw error;
  }
}

const done = (_written: boolean): number => 0;

interface Call {
  readonly rest: readonly string[];
  readonly base: Base;
  readonly signal: AbortSignal;
  readonly format: string;
  readonly isDryRun: boolean;
}

function subcommand(name: string, { rest, base, signal, format, isDryRun }: Call): Promise<number> {
  const stoppable = { ...streams, signal };
  const [first = ''] = rest;
  const known = EXPORT_FORMATS.find((one) => one === format);
  if (name === 'start') return wantsPlatforms(base) ? serve(base, signal) : start(base, streams, signal);
  if (name === 'register') return registerLazily(base, isDryRun);
  if (name === 'ask' && first !== '') return ask(rest.join(' '), base, stoppable);
  if (name === 'extract' && first !== '') return extract(first, base, streams);
  if (name === 'export' && known !== undefined) return exportAll(known, base, stoppable);
  return usage();
}

/** Discord's library takes half a second to load, which no other subcommand need wait for. */
async function registerLazily(base: Base, isDryRun: boolean): Promise<number> {
  const { register } = await import('./cli/register.ts');
  return register(base, streams, { isDryRun });
}

async function usage(): Promise<number> {
  await write(streams.notes, USAGE);
  return 2;
}

/** Null for an option that there is not. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
        format: { type: 'string', default: 'jsonl' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch {
    return null;
  }
}

function explainFailure(error: unknown): number {
  if (error instanceof ProblemError) {
    tell(error.problem);
    return 1;
  }
  streams.notes.write(`who-said stopped because of a fault of its own: ${String(error)}\n`);
  return INTERNAL_ERROR;
}

// A reader that has gone (`| head`) is no fault; `write` notices it.
for (const output of [streams.output, streams.notes]) hearErrors(output);

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.exitCode = await run(stop.signal).catch(explainFailure);
