import { defineCommand } from '../src/core/command.ts';
import { speaker } from '../src/core/options/speaker.ts';
import { answerWho } from '../src/core/who/answer-who.ts';

/** Who somebody is, as far as the documents tell. */
export default defineCommand({
  name: 'who',
  summary: 'Shows what is known of a speaker: names, roles, topics, latest statements',
  options: {
    name: speaker({ description: 'A name or a role', example: 'Kuleba', required: true, positional: true }),
  },
  examples: ['who Kuleba'],
  run: (asked, context) => answerWho(asked, context),
});
