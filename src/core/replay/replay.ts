/** Asks again what an answer id stands for, and tells whether the answer is still the same. */
import { code, command, list, notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import { plural } from '../answer/plural.ts';
import { TERMINAL_ASKER } from '../asker.ts';
import type { Context } from '../context.ts';
import { dispatch } from '../dispatch.ts';
import type { AnswerId } from '../ids.ts';
import { allOf } from '../name-list.ts';
import type { AnswerLog, CorpusState, RecalledAnswer } from '../ports.ts';
import { ProblemError } from '../problem.ts';
import { type AnswerMemory, wordsHash } from './answer-memory.ts';
import { changesBetween } from './corpus-state.ts';

export interface Replay {
  readonly isSame: boolean;
  /** The answer as it was given, or what has changed since. */
  readonly reply: Reply;
}

export interface ReplayParts {
  readonly context: Context;
  readonly answers: AnswerMemory;
  readonly log: AnswerLog;
}

/**
 * Asks the same line once more. An answer in the same words is the same, also where documents have changed that it does not hang on.
 * @throws ProblemError `answer-unknown`, and what the store rejects with
 */
export const replayAnswer = async (id: AnswerId, { context, answers, log }: ReplayParts): Promise<Replay> => {
  const recalled = await log.recall(id);
  if (recalled === null) throw new ProblemError({ kind: 'answer-unknown', id });
  const { line, words } = recalled.answer;
  const now = await dispatch(line, context, TERMINAL_ASKER);
  if (wordsHash(now) === words) return { isSame: true, reply: { ...now, answerId: id } };
  const changes = changesSince(recalled, answers.version, await answers.state());
  return { isSame: false, reply: changedReply(recalled, changes) };
};

const changedReply = ({ answer: { id, line } }: RecalledAnswer, changes: readonly string[]): Reply =>
  reply('abstained', [
    notice('info', 'The answer ', code(id), ' is another now.'),
    list(changes.map((change) => [change])),
    notice('info', 'The answer now: ', command(line)),
  ]);

/** In whole sentences; at least one. */
const changesSince = (
  { answer, corpus }: RecalledAnswer,
  version: string,
  now: CorpusState,
): readonly string[] => [
  ...(answer.version === version ? [] : [`The program was ${answer.version}, and is ${version}.`]),
  ...(answer.state === now.hash ? [] : [documentChanges(corpus, now)]),
  ...(answer.version === version && answer.state === now.hash ? [ELSE] : []),
];

const ELSE =
  'The documents and the program are the same, so it is something in the folder of settings, such as topics.yaml.';

const documentChanges = (before: CorpusState | null, now: CorpusState): string => {
  if (before === null) return 'The documents have changed; it is too long ago to tell which.';
  const { added, removed, changed } = changesBetween(before, now);
  const counted = [
    ...(added === 0 ? [] : [`${plural(added, 'document')} came`]),
    ...(removed === 0 ? [] : [`${plural(removed, 'document')} went`]),
    ...(changed === 0 ? [] : [`${plural(changed, 'document')} changed`]),
  ];
  return `Since then ${allOf(counted)}.`;
};
