import { answerQuestion } from '../src/core/ask/answer-question.ts';
import { defineCommand } from '../src/core/command.ts';
import { text } from '../src/core/options/text.ts';

/** A question in plain words. */
export default defineCommand({
  name: 'ask',
  summary: 'Answers a question in plain words with one of the other commands, and shows which',
  options: {
    question: text({
      description:
        'Who, what, when, where, how many, or whether somebody denied, promised, warned or changed',
      example: 'what did Kuleba say about the Vienna Document?',
      required: true,
      positional: true,
    }),
  },
  examples: ['ask what did Kuleba say about the Vienna Document?', 'ask how many troops are at the border?'],
  run: ({ question }, context, asker) => answerQuestion(question, context, asker),
});
