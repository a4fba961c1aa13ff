import { type Command, defineCommand } from '../src/core/command.ts';
import { unknownCommand } from '../src/core/find-command.ts';
import { commandName } from '../src/core/options/command-name.ts';
import { describeOption, usage } from '../src/core/usage.ts';
import { command, facts, heading, list, notice, paragraph, reply } from '../src/reply/build.ts';
import type { Block, Reply } from '../src/reply/nodes.ts';

/** What can be asked, and how. */
export default defineCommand({
  name: 'help',
  summary: 'Shows all commands, or one with its options and examples',
  options: {
    command: commandName({
      description: 'Which command',
      example: 'who-said',
      required: false,
      positional: true,
    }),
  },
  examples: ['help', 'help who-said'],
  run: async ({ command: name }, { commands, version }) =>
    name === undefined ? showAll(commands, version) : showOne(findNamed(name, commands)),
});

const showAll = (commands: readonly Command[], version: string): Reply =>
  reply('answered', [
    heading(`who-said ${version}`),
    facts(commands.map((each) => [usage(each), [each.summary]])),
    notice('info', 'For one command with examples: ', command('help who-said')),
  ]);

const showOne = (shown: Command): Reply =>
  reply('answered', [
    heading(usage(shown)),
    paragraph(`${shown.summary}.`),
    ...optionBlocks(shown),
    list(shown.examples.map((example) => [command(example)])),
  ]);

const optionBlocks = ({ options }: Command): readonly Block[] => {
  const rows = Object.entries(options).map(
    ([name, option]) => [name, [describeOption(name, option)]] as const,
  );
  return rows.length === 0 ? [] : [facts(rows)];
};

const findNamed = (name: string, commands: readonly Command[]): Command => {
  const found = commands.find((each) => each.name === name);
  if (!found) throw unknownCommand(name, commands);
  return found;
};
