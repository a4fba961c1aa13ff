/** What a platform may ask of the program, timed for the metrics. */
import { answerMessage } from '../core/answer/answer-message.ts';
import { homeReply } from '../core/answer/home.ts';
import { type Asker, NOBODY } from '../core/asker.ts';
import { dispatch, faultReply } from '../core/dispatch.ts';
import { suggest } from '../core/suggest.ts';
import type { Base, Program } from '../main.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { Answers } from '../platforms/chat/answers.ts';
import type { Platform } from './platform.ts';

export interface AnswersParts {
  readonly program: Program;
  readonly base: Base;
  readonly metrics: Metrics;
}

export function answersFor(
  { name }: Platform,
  { program: { context }, base: { settings }, metrics }: AnswersParts,
): Answers {
  const admins: ReadonlySet<string> = new Set(settings.ADMIN_USERS);
  const withAdmins = (asker: Asker): Asker => ({
    ...asker,
    isAdmin: async () => admins.has(asker.name) || asker.isAdmin(),
  });
  return {
    line: async (line, asker = NOBODY) => {
      const since = performance.now();
      const reply = await dispatch(line, context, withAdmins(asker));
      metrics.observeAnswer(name, reply.outcome, secondsSince(since));
      return reply;
    },
    message: async (words) => {
      const since = performance.now();
      const answer = await answerMessage(words, context);
      metrics.observeAnswer(name, answer.reply.outcome, secondsSince(since));
      return answer;
    },
    suggest: async (asked) => {
      const since = performance.now();
      const suggestions = await suggest(asked, context);
      metrics.observeSuggestion(name, secondsSince(since));
      return suggestions;
    },
    home: () => homeReply(context),
    fault: (error) => faultReply(error, context),
  };
}

const secondsSince = (since: number): number => (performance.now() - since) / 1000;
