/** One typed line in, one reply out. Never rejects: whatever goes wrong becomes a reply as well. */
import { randomInt } from 'node:crypto';
import { code, notice, reply } from '../reply/build.ts';
import type { Reply } from '../reply/nodes.ts';
import { type Asker, NOBODY } from './asker.ts';
import type { Context } from './context.ts';
import { explain } from './explain.ts';
import { findCommand, unknownCommand } from './find-command.ts';
import { collectValues } from './options/parse-values.ts';
import { readLine } from './options/read-line.ts';
import { type Problem, ProblemError } from './problem.ts';
import { normalLine } from './replay/normal-line.ts';

/**
 * Answers a line such as `/who-said nato from:kuleba`, `who-said source stm_x`, `source stm_x` or `help who-said`, with
 * or without the slash. An empty line asks for help.
 */
export const dispatch = async (line: string, context: Context, asker: Asker = NOBODY): Promise<Reply> => {
  try {
    const { name, command, rest } = findCommand(line.trim() || 'help', context.commands);
    if (command === null) throw unknownCommand(name, context.commands);
    const pieces = readLine(rest, (name) => Object.hasOwn(command.options, name));
    const raw = collectValues(command, pieces);
    const ask = () => command.answer(raw, context, asker);
    const isKept = context.answers !== null && command.isOfTheMoment !== true;
    return isKept ? await context.answers.stamped(normalLine(command, raw), ask) : await ask();
  } catch (error) {
    return faultReply(error, context);
  }
};

/** A problem as a reply: what is the matter, and what to do next. */
const problemReply = (problem: Problem): Reply => {
  const { sentence, next } = explain(problem);
  return reply('problem', [notice('problem', `${sentence} ${next}`)]);
};

/** What was thrown, as a reply: a problem in its sentence, a bug under a reference number that is in the log too. */
export const faultReply = (error: unknown, context: Context): Reply =>
  error instanceof ProblemError ? explainExpected(error, context) : explainBug(error, context);

const explainExpected = (error: ProblemError, context: Context): Reply => {
  if (error.cause !== undefined) report(null, error, context);
  return problemReply(error.problem);
};

const explainBug = (error: unknown, context: Context): Reply => {
  const reference = makeReference();
  report(reference, error, context);
  const words = [
    'Something went wrong here; your question was not at fault. Please give the number ',
    code(reference),
  ];
  return reply('problem', [
    notice('problem', ...words, ' to whoever runs who-said: it finds the cause in the log.'),
  ]);
};

/** A log that fails must not take the answer with it. */
const report = (reference: string | null, error: unknown, context: Context): void => {
  try {
    context.report(reference, error);
  } catch {
    return;
  }
};

/** Crockford's base 32, https://www.crockford.com/base32.html: no letter that reads like a digit. */
const BASE_32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 6;

const makeReference = (): string =>
  Array.from({ length: REFERENCE_LENGTH }, () => BASE_32[randomInt(BASE_32.length)]).join('');
