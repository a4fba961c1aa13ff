/** Log lines for people: times, colours, and errors over several lines. */
import { createRequire } from 'node:module';

/** Turns one line of JSON into what a person reads. Loaded only when asked for: it takes as long as a whole answer. */
export const createPretty = (isColoured: boolean): ((line: string) => string) => {
  const require = createRequire(import.meta.url);
  const { prettyFactory }: typeof import('pino-pretty') = require('pino-pretty');
  return prettyFactory({
    colorize: isColoured,
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss.l',
    ignore: 'pid,hostname',
  });
};

/** Control characters but for line breaks and tabs, which move a terminal's cursor or worse. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Shows them as JSON would, so that nothing from outside draws on a terminal. */
export const showControls = (text: string): string =>
  text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
