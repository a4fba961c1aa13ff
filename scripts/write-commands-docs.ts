/** Writes docs/commands.md from the commands themselves; a test fails when the page is not up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import type { Command } from '../src/core/command.ts';
import type { Option } from '../src/core/options/option.ts';
import { usage } from '../src/core/usage.ts';

/** The page's Markdown. */
export const commandsPage = (listed: readonly Command[]): string =>
  `${[HEAD, ...listed.map(commandPart)].join('\n\n')}\n`;

const HEAD = `# Commands

<!-- Written by scripts/write-commands-docs.ts from commands/; change it there. -->

Type a command with or without the slash. Behind \`who-said\` the other commands work as well (\`/who-said source stm_…\`),
so one slash command is enough for a chat platform. A topic that is itself the name of a command is typed with its option:
\`who-said topic:help\`. Values with spaces stand in quotation marks: \`from:"Dmytro Kuleba"\`.`;

const commandPart = (command: Command): string =>
  [
    `## ${command.name}`,
    `${command.summary}.`,
    fence([usage(command)]),
    ...optionTable(command.options),
    'Examples:',
    fence(command.examples),
  ].join('\n\n');

const fence = (lines: readonly string[]): string => ['```', ...lines, '```'].join('\n');

const optionTable = (options: Command['options']): readonly string[] => {
  const rows = Object.entries(options).map(([name, option]) => optionRow(name, option));
  return rows.length === 0
    ? []
    : [['| option | meaning | value | example |', '|---|---|---|---|', ...rows].join('\n')];
};

const optionRow = (
  name: string,
  { positional, required, description, expected, example }: Option<unknown>,
): string => {
  const form = positional ? `\`${name}\`, without its name` : `\`${name}:\``;
  return `| ${[`${form}${required ? ', required' : ''}`, description, expected, `\`${example}\``].join(' | ')} |`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/commands.md', import.meta.url), commandsPage(commands));
}
