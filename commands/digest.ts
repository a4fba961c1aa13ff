import { defineCommand } from '../src/core/command.ts';
import { answerDigest, DIGEST_ACTIONS } from '../src/core/digest/answer-digest.ts';
import { choice } from '../src/core/options/choice.ts';
import { day } from '../src/core/options/day.ts';
import { text } from '../src/core/options/text.ts';

const optional = { required: false, positional: false } as const;

/** The digests that channels get on schedule. */
export default defineCommand({
  name: 'digest',
  summary: 'Shows the digests on schedule; previews, posts, pauses and resumes them',
  options: {
    action: choice(DIGEST_ACTIONS, {
      description: 'What to do; without it, how things are',
      example: 'status',
      required: false,
      positional: true,
    }),
    name: text({
      ...optional,
      description: 'Which digest; without it, that of the channel',
      example: 'NEWSROOM',
    }),
    until: day({ ...optional, description: 'The last day of a pause', example: '2026-11-30' }),
  },
  isOfTheMoment: true,
  examples: ['digest', 'digest next', 'digest preview name:NEWSROOM', 'digest pause until:2026-11-30'],
  run: ({ action = 'status', name, until }, context, asker) =>
    answerDigest({ action, name, until }, context, asker),
});
