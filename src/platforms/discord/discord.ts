/** What the Discord adapter is given. It carries; it knows nothing about statements. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../../core/command.ts';
import type { Answers } from '../chat/answers.ts';

export interface DiscordConnection {
  readonly token: string;
  /** `https://discord.com/api`, or where a test listens; without a slash at the end. */
  readonly apiUrl: string;
  /** Registers the commands in this server alone; null: everywhere. */
  readonly guildId: string | null;
}

export interface DiscordParts {
  readonly connection: DiscordConnection;
  readonly answers: Answers;
  readonly commands: readonly Command[];
  /** What Discord is told of the commands: `applicationCommands`. */
  readonly definitions: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Told at every connection, the first and those after it. */
  readonly onConnected: () => void;
  readonly log: Logger;
  /** Nothing new is heard after it; what was heard is answered by `stop`. */
  readonly signal: AbortSignal;
}
