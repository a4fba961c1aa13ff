/** Commands that the project does not have, for what its own do not show. */
import { defineCommand } from '../../../../src/core/command.ts';
import { choice } from '../../../../src/core/options/choice.ts';
import { commandName } from '../../../../src/core/options/command-name.ts';
import { day } from '../../../../src/core/options/day.ts';
import { text } from '../../../../src/core/options/text.ts';
import { reply } from '../../../../src/reply/build.ts';

const LATER = { description: 'May be left out', required: false, positional: false } as const;
const LONG =
  'A sentence that goes on and on, far beyond what anybody who looks for a command would want to read in a menu';

/** An admin's command with a required option behind others. */
export const planted = defineCommand({
  name: 'mail-digest',
  summary: LONG,
  forAdmins: true,
  options: {
    from: day({ ...LATER, description: LONG, example: '2022-02-01' }),
    few: choice(['one', 'two'], { ...LATER, example: 'one' }),
    many: choice(
      Array.from({ length: 26 }, (_, at) => `choice-${at}`),
      { ...LATER, example: 'choice-1' },
    ),
    which: commandName({ ...LATER, example: 'help' }),
    to: text({ description: 'Who gets it', example: 'the desk', required: true, positional: true }),
  },
  examples: ['mail-digest the desk'],
  run: async () => reply('answered', []),
});

/** With a name that Discord does not take. */
export const misnamed = (name: string) =>
  defineCommand({ name, summary: 'Is', options: {}, examples: [], run: async () => reply('answered', []) });
