/** Slack's libraries log through ours. */
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/** Their debug lines carry whole payloads, tokens among them, and are dropped. */
export function toSlackLogger(log: Logger): SlackLogger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...words: unknown[]): void =>
      log[level]({ from: 'slack' }, words.map(String).join(' '));
  return {
    debug: () => undefined,
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
