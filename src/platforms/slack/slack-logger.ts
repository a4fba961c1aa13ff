/** Slack's libraries log through ours. */
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

type Level = 'info' | 'warn' | 'error';

/**
 * Their debug lines carry whole payloads, tokens among them, and are dropped.
 * @param worst the highest level; `info` for a library whose failures reach us, who log them ourselves
 */
export function toSlackLogger(log: Logger, { worst }: { readonly worst?: Level } = {}): SlackLogger {
  const write =
    (level: Level) =>
    (...words: unknown[]): void =>
      log[worst ?? level]({ from: 'slack' }, words.map(String).join(' '));
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
