import { describeSchedule } from '../core/digest/describe-schedule.ts';
import { parseSchedule, type ScheduleFault } from '../core/digest/schedule.ts';
import type { ScheduleFlaw } from '../core/digest/schedule-flaw.ts';
import type { Fault } from './about.ts';

/** What is wrong with a schedule, and the nearest ones that work, each in words. Null for one that works. */
export const scheduleFault = (typed: string, shown: string): Fault | null => {
  const read = parseSchedule(typed);
  if (read.type === 'schedule') return null;
  const choices = read.instead.map((text) => `"${text}"${inWords(text)}`);
  return {
    wrong: `${shown} is no schedule that works: ${WHY[read.reason](read)}.`,
    instead: `Write ${choices.join(', or ')}.`,
  };
};

const inWords = (text: string): string => {
  const schedule = parseSchedule(text);
  return schedule.type === 'schedule' ? ` (${describeSchedule(schedule)})` : '';
};

const part = ({ field, value }: ScheduleFault): string =>
  field === null ? `"${value}"` : `"${value}" in the field for the ${field.replace('-of-', ' of the ')}`;

const WHY: Readonly<Record<ScheduleFlaw, (fault: ScheduleFault) => string>> = {
  'not-a-value': (fault) => `${part(fault)} is neither a number nor a name`,
  'out-of-range': (fault) => `${part(fault)} is out of range`,
  'step-zero': (fault) => `${part(fault)} never goes on`,
  'step-too-large': (fault) => `${part(fault)} leaves only the first value`,
  'step-without-range': (fault) => `${part(fault)} is read differently by different programs`,
  'question-mark': (fault) => `${part(fault)} is known to some other programs only`,
  last: (fault) => `${part(fault)}, the last one, is known to some other programs only`,
  'nearest-weekday': (fault) => `${part(fault)}, the nearest weekday, is known to some other programs only`,
  'nth-weekday': (fault) =>
    `${part(fault)}, the weekday so many times in the month, is known to some other programs only`,
  'too-few-fields': () => 'it has fewer than five fields',
  'too-many-fields': () => 'it has more than the five fields without seconds and years',
  nickname: () => 'it is a name instead of five fields',
  'both-day-fields': () =>
    'it has both a day of the month and a day of the week, of which some programs want both and others either',
  'never-fires': () => 'no month has that day, so it never fires',
};
