import { answer } from '../src/core/answer/answer.ts';
import { STATEMENT_OPTIONS } from '../src/core/answer/statement-options.ts';
import { defineCommand } from '../src/core/command.ts';
import { integer } from '../src/core/options/integer.ts';

/** Who said what about a topic. */
export default defineCommand({
  name: 'who-said',
  summary: 'Shows who said what about a topic, word for word, with its source',
  options: {
    ...STATEMENT_OPTIONS,
    page: integer(
      { min: 1, max: 1000 },
      { required: false, positional: false, description: 'Which page of the answer', example: '2' },
    ),
  },
  examples: [
    'who-said nato',
    'who-said "atlantic alliance" since:2022-02-01',
    'who-said sanctions kind:direct page:2',
  ],
  run: ({ page = 1, ...question }, context) => answer({ ...question, page }, context),
});
