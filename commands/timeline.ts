import { defineCommand } from '../src/core/command.ts';
import { day } from '../src/core/options/day.ts';
import { topic } from '../src/core/options/topic.ts';
import { answerTimeline } from '../src/core/timeline/answer-timeline.ts';

const optional = { required: false, positional: false } as const;

/** What was said, day by day. */
export default defineCommand({
  name: 'timeline',
  summary: 'Shows what was said in the order in which it was said, with silences and changes',
  options: {
    about: topic({
      description: 'A speaker, a topic, or both',
      example: 'Kuleba NATO',
      required: true,
      positional: true,
    }),
    from: day({ ...optional, description: 'The first day', example: '2022-02-01' }),
    to: day({ ...optional, description: 'The last day', example: '2022-02-28' }),
  },
  examples: ['timeline nato', 'timeline Kuleba from:2022-02-01'],
  run: (asked, context) => answerTimeline(asked, context),
});
