/** Changes what the strings of a finished log line say, and leaves the line as it was built. */

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
/** Bytes as JSON writes them: a Buffer, and any other array of bytes. They tell a reader nothing, and may be a secret. */
const BYTES = /\{"type":"Buffer","data":\[[\d,]*\]\}|\{"0":\d+(?:,"\d+":\d+)*\}/g;
/** A longer line is nobody's reading, and more than a regular expression can be trusted with. */
const LONGEST_LINE = 1_000_000;

/** `line` is one JSON object with a line break; keys are strings too. */
export const rewriteLine = (line: string, change: (text: string) => string): string =>
  line.length > LONGEST_LINE
    ? shortLine(line)
    : line.replace(BYTES, '"[bytes]"').replace(STRING, (written) => rewriteString(written, change));

const rewriteString = (written: string, change: (text: string) => string): string => {
  const text: unknown = JSON.parse(written);
  if (typeof text !== 'string') return written;
  const changed = change(text);
  return changed === text ? written : JSON.stringify(changed);
};

/** pino begins every line with the level and the time. */
const shortLine = (line: string): string => {
  const [head] = /^\{"level":\d+,"time":\d+/.exec(line) ?? ['{"level":50'];
  return `${head},"msg":"a line of ${line.length} characters was left out"}\n`;
};
