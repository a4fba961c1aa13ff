import { answer } from '../src/core/answer/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { choice } from '../src/core/options/choice.ts';
import { day } from '../src/core/options/day.ts';
import { integer } from '../src/core/options/integer.ts';
import { outlet } from '../src/core/options/outlet.ts';
import { speaker } from '../src/core/options/speaker.ts';
import { topic } from '../src/core/options/topic.ts';

const optional = { required: false, positional: false } as const;

/** Who said what about a topic. */
export default defineCommand({
  name: 'who-said',
  summary: 'Shows who said what about a topic, word for word, with its source',
  options: {
    topic: topic({
      description: 'What it is about; words in quotation marks stand together',
      example: 'nato',
      required: false,
      positional: true,
    }),
    from: speaker({ ...optional, description: 'Who said it', example: 'Kuleba' }),
    since: day({ ...optional, description: 'The first day on which it was said', example: '2022-02-01' }),
    until: day({ ...optional, description: 'The last day on which it was said', example: '2022-02-28' }),
    kind: choice(['direct', 'indirect', 'mixed'], {
      ...optional,
      description: 'All, none or some of the words in quotation marks',
      example: 'direct',
    }),
    force: choice(
      ['affirms', 'denies', 'warns', 'demands', 'promises', 'hedges', 'estimates', 'declines', 'unclear'],
      { ...optional, description: 'What the speaker does with the words', example: 'denies' },
    ),
    outlet: outlet({ ...optional, description: 'Who published it', example: 'Newsweek' }),
    page: integer(
      { min: 1, max: 1000 },
      { ...optional, description: 'Which page of the answer', example: '2' },
    ),
  },
  examples: [
    'who-said nato',
    'who-said "atlantic alliance" since:2022-02-01',
    'who-said sanctions kind:direct page:2',
  ],
  run: ({ page = 1, ...question }, context) => answer({ ...question, page }, context),
});
