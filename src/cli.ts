/** The program's entry: which subcommand, the process's streams, signals and exit code. */
import { parseArgs } from 'node:util';
import { ask } from './cli/ask.ts';
import { check } from './cli/check.ts';
import { DIGEST_QUESTIONS, digest } from './cli/digest.ts';
import { explain as explainArticle, readAsked } from './cli/explain.ts';
import { EXPORT_FORMATS, exportAll } from './cli/export.ts';
import { extract } from './cli/extract.ts';
import { liveChecks } from './cli/live-checks.ts';
import { wantsPlatforms } from './cli/platforms.ts';
import { PREVIEW_SURFACES, preview } from './cli/preview.ts';
import { replay } from './cli/replay.ts';
import { start } from './cli/start.ts';
import type { Streams } from './cli/streams.ts';
import { explain } from './core/explain.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { type Base, createBase, readVersion } from './main.ts';
import { hearErrors, write } from './platforms/terminal/write.ts';
import { escapeTerminal } from './render/terminal/escape.ts';

const USAGE = `who-said: attributed, cited statements from your documents

  who-said                            a conversation in the terminal; piped in, each line is one command
  who-said ask "/who-said nato" [--picture FILE]
                                      one question, one answer; of a timeline also the picture, as a PNG
  who-said replay ID                  the answer with this id once more (ans_…), or what has changed since
  who-said extract FILE               statements of the texts in FILE (JSON lines with id and text; - for standard input)
  who-said explain FILE [--html [OUT]]
                                      one article with every statement marked, its speaker and the rules that found it; - for
                                      standard input. Wrong? config/corrections.yaml sets it right by the statement's id
  who-said export [QUESTION] [--format jsonl|csv|md]
                                      every statement in the store, or all that a question finds: "nato from:kuleba"
  who-said check [--live]             everything that is wrong with the settings; --live asks Slack and Discord as well
  who-said digest status [NAME]       the digests on schedule: when they come, and what came of the last
  who-said digest history [NAME]      what became of each digest, step by step
  who-said preview NAME [--on slack|discord|terminal|html] [--out FILE]
                                      the next digest, without posting it
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
  // A bad setting is what it looks for, and would end everything else.
  if (name === 'check') return check(streams, { cwd: process.cwd(), live: values.live ? liveChecks : null });
  const base = createBase(process.cwd(), tell);
  try {
    return await subcommand(name, { rest, base, signal, values });
  } catch (error) {
    base.log.info({ err: error }, 'the program cannot go on');
    throw error;
  }
}

const done = (_written: boolean): number => 0;

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

interface Call {
  readonly rest: readonly string[];
  readonly base: Base;
  readonly signal: AbortSignal;
  readonly values: Values;
}

function subcommand(name: string, call: Call): Promise<number> {
  const run = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  return run?.(call) ?? usage();
}

/** Each by its name; null where what follows the name is not what it takes. */
const SUBCOMMANDS: Readonly<Record<string, (call: Call) => Promise<number> | null>> = {
  start: ({ base, signal }) =>
    wantsPlatforms(base) ? serveLazily(base, signal) : start(base, streams, signal),
  ask: ({ rest, base, signal, values }) =>
    rest.length === 0
      ? null
      : ask({ line: rest.join(' '), picture: values.picture }, base, { ...streams, signal }),
  replay: ({ rest: [id = ''], base, signal }) =>
    id === '' ? null : replay(id, base, { ...streams, signal }),
  extract: ({ rest: [file = ''], base }) => (file === '' ? null : extract(file, base, streams)),
  explain: ({ rest, base, values }) => {
    const asked = readAsked(rest, { isHtml: values.html, args: process.argv });
    return asked === null ? null : explainArticle(asked, base, streams);
  },
  export: ({ rest, base, signal, values }) => {
    const format = EXPORT_FORMATS.find((one) => one === values.format);
    if (format === undefined) return null;
    return exportAll({ format, question: rest.join(' ') }, base, { ...streams, signal });
  },
  digest: ({ rest: [asked = 'status', name], base, signal }) => {
    const about = DIGEST_QUESTIONS.find((one) => one === asked);
    return about === undefined ? null : digest({ about, name }, base, { ...streams, signal });
  },
  preview: ({ rest: [name], base, signal, values }) => {
    const on = PREVIEW_SURFACES.find((one) => one === values.on);
    return on === undefined ? null : preview({ name, on, out: values.out }, base, { ...streams, signal });
  },
  register: ({ base, values }) => registerLazily(base, values['dry-run']),
};

/** The platforms' libraries take a third of a second each to load, and the metrics a little as well. */
async function serveLazily(base: Base, signal: AbortSignal): Promise<number> {
  const { serve } = await import('./cli/serve.ts');
  return serve(base, streams, signal);
}

/** Discord's library takes a third of a second to load, which no other subcommand need wait for. */
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
        live: { type: 'boolean', default: false },
        on: { type: 'string', default: 'terminal' },
        out: { type: 'string' },
        picture: { type: 'string' },
        html: { type: 'boolean', default: false },
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
