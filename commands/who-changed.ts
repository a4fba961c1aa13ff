import { answerChanges } from '../src/core/changes/answer-changes.ts';
import { defineCommand } from '../src/core/command.ts';
import { day } from '../src/core/options/day.ts';
import { topic } from '../src/core/options/topic.ts';

/** Who changed a position. */
export default defineCommand({
  name: 'who-changed',
  summary: 'Shows changes of position, both sides word for word, with the words that show it',
  options: {
    about: topic({
      description: 'A speaker, a topic, or both; without it, the newest of all',
      example: 'Prystaiko NATO',
      required: false,
      positional: true,
    }),
    since: day({
      description: 'The first day on which the later side was said',
      example: '2022-02-01',
      required: false,
      positional: false,
    }),
  },
  examples: ['who-changed', 'who-changed Prystaiko NATO', 'who-changed nato since:2022-02-01'],
  run: (asked, context) => answerChanges(asked, context),
});
