import { defineCommand } from '../src/core/command.ts';
import { answerFigures } from '../src/core/figures/answer-figures.ts';
import { day } from '../src/core/options/day.ts';
import { speaker } from '../src/core/options/speaker.ts';
import { topic } from '../src/core/options/topic.ts';

const optional = { required: false, positional: false } as const;

/** Which numbers are given. */
export default defineCommand({
  name: 'figures',
  summary: 'Shows which numbers are given about a topic, by whom, and which of them can be compared',
  options: {
    topic: topic({
      description: 'What is counted or measured, and where',
      example: 'troops border',
      required: true,
      positional: true,
    }),
    from: speaker({ ...optional, description: 'Who gives the number', example: 'Western officials' }),
    since: day({ ...optional, description: 'The first day on which it was given', example: '2022-02-01' }),
    until: day({ ...optional, description: 'The last day on which it was given', example: '2022-02-28' }),
  },
  examples: ['figures troops', 'figures troops border since:2022-02-01'],
  run: (asked, context) => answerFigures(asked, context),
});
