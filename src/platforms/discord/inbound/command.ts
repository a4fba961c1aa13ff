/** A slash command with its options, as the line that would be typed. */
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Command } from '../../../core/command.ts';
import { positionalOf } from '../../../core/options/parse-values.ts';
import { writeLine } from '../../../core/options/write-line.ts';
import { whoAsks } from '../who-asks.ts';
import { answerLater, type Inbound } from './answer-later.ts';

export function onCommand(interaction: ChatInputCommandInteraction, inbound: Inbound): void {
  const line = lineOf(interaction, inbound.commands);
  answerLater(interaction, 'person', {
    inbound,
    work: async (asker) =>
      inbound.outbound.toPerson(await inbound.answers.line(line, whoAsks(interaction)), asker, line),
  });
}

function lineOf({ commandName, options }: ChatInputCommandInteraction, commands: readonly Command[]): string {
  const values = options.data.map(({ name, value }) => [
    name,
    value === undefined ? undefined : String(value),
  ]);
  const typed: Readonly<Record<string, string | undefined>> = Object.fromEntries(values);
  const command = commands.find(({ name }) => name === commandName);
  const positional = command && positionalOf(command.options);
  const begins = typed[positional ?? '']?.trim().split(/\s/, 1)[0]?.toLowerCase();
  // A topic that is called like a command would be that command: `who-said help`.
  const isCommand = commands.some(({ name }) => name === begins);
  return writeLine(commandName, typed, isCommand ? undefined : positional);
}
