import { type DestinationStream, destination, type LevelWithSilent, type Logger, pino } from 'pino';
import { rewriteLine } from './log-line.ts';
import { createMask } from './mask.ts';
import { createPretty, showControls } from './pretty.ts';

/** `json`: one object a line, for machines; `pretty`: for people. */
export const LOG_FORMATS = ['json', 'pretty'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** What `createLog` needs. */
export interface LogOptions {
  readonly level: LevelWithSilent;
  readonly format?: LogFormat;
  /** Only `pretty` has colours. */
  readonly isColoured?: boolean;
  /** Values that must never be seen, such as tokens; each is masked wherever it stands in a line. */
  readonly secrets?: readonly string[];
  /** Standard error by default: standard output is for answers. */
  readonly destination?: DestinationStream;
}

/** A log that is written at once, line by line. Errors go under `err`, with their causes and, if they carry one, their problem. */
export const createLog = (options: LogOptions): Logger =>
  pino(
    { level: options.level, hooks: { streamWrite: writerOf(options) } },
    options.destination ?? destination({ fd: 2, sync: true }),
  );

/** Masks in the finished line, because a token also stands in addresses and messages of errors that are not ours. */
const writerOf = ({
  format = 'json',
  isColoured = false,
  secrets = [],
}: LogOptions): ((line: string) => string) => {
  const mask = createMask(secrets);
  if (format === 'json') return (line) => rewriteLine(line, mask);
  const pretty = createPretty(isColoured);
  return (line) => pretty(rewriteLine(line, (text) => showControls(mask(text))));
};
