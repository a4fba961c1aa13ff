/** A schedule with more or fewer than five fields. */
import { EXAMPLE, type Flaw } from './schedule-flaw.ts';

/** https://man7.org/linux/man-pages/man5/crontab.5.html, "Extensions"; read in 2026. */
const NICKNAMES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const TIME_OF_DAY = /^(\d{1,2}):(\d{2})$/;
const YEAR = /^\d{4}$/;
const FIELDS = 5;

/** What is wrong with that many, and what was meant. */
export const flawOfCount = (typed: readonly string[]): Flaw => {
  const value = typed.join(' ');
  if (value.startsWith('@')) {
    const plain = NICKNAMES[value.toLowerCase()] ?? EXAMPLE;
    return { reason: 'nickname', field: null, value, corrections: [plain] };
  }
  if (typed.length > FIELDS)
    return { reason: 'too-many-fields', field: null, value, corrections: [fiveOf(typed).join(' ')] };
  const [, hour, minute] = TIME_OF_DAY.exec(value) ?? [];
  const meant = hour === undefined ? EXAMPLE : `${Number(minute)} ${Number(hour)} * * *`;
  return { reason: 'too-few-fields', field: null, value, corrections: [meant] };
};

/** Six begin with seconds, unless the last is a year; seven have both. */
const fiveOf = (typed: readonly string[]): readonly string[] =>
  typed.length === FIELDS + 1 && YEAR.test(typed.at(-1) ?? '')
    ? typed.slice(0, FIELDS)
    : typed.slice(1, FIELDS + 1);
