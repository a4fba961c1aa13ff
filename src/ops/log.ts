import { type DestinationStream, destination, type LevelWithSilent, type Logger, pino } from 'pino';

/** What `createLog` needs. */
export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Values that must never be seen, such as tokens; each is masked wherever it stands in a line. */
  readonly secrets?: readonly string[];
  /** Standard error by default: standard output is for answers. */
  readonly destination?: DestinationStream;
}

/** A log of one JSON object a line. Errors go under `err`, with their causes and, if they carry one, their problem. */
export const createLog = (options: LogOptions): Logger => {
  const mask = maskOf(options.secrets ?? []);
  return pino(
    { level: options.level, hooks: { streamWrite: mask } },
    options.destination ?? destination({ fd: 2, sync: true }),
  );
};

/** Masks in the finished line, because a token also stands in addresses and messages of errors that are not ours. */
const maskOf = (secrets: readonly string[]): ((line: string) => string) => {
  const written = secrets
    .filter((secret) => secret !== '')
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) => written.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), line);
};
