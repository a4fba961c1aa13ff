/** "Sunday" in an article of Monday 14 February is 13 February. */
import type { Day } from '../corpus.ts';
import { addDays, isDay, monthNumber, weekday } from '../day.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The last such day up to the day of publication; null where the words or that day do not tell. */
export function saidOn(when: string | null, publishedAt: Day | null): Day | null {
  if (when === null || publishedAt === null) return null;
  const words = when.toLowerCase();
  if (words === 'today' || words === 'tonight') return publishedAt;
  if (words === 'yesterday') return addDays(publishedAt, -1);
  const named = WEEKDAYS.indexOf(words);
  if (named >= 0) return addDays(publishedAt, -((weekday(publishedAt) - named + 7) % 7));
  return ofMonth(words, publishedAt);
}

function ofMonth(words: string, publishedAt: Day): Day | null {
  const [name = '', date = '', told] = words.split(' ');
  const month = monthNumber(name);
  if (month === 0) return null;
  const year = Number(publishedAt.slice(0, 4));
  const inYear = (of: number): string => `${String(of).padStart(4, '0')}-${pad(month)}-${pad(Number(date))}`;
  if (told !== undefined) return dayUpTo(inYear(Number(told)), publishedAt);
  const day = inYear(year) <= publishedAt ? inYear(year) : inYear(year - 1);
  return isDay(day) ? day : null;
}

/** Nobody has said what they will say later: such a date is of something else. */
const dayUpTo = (day: string, last: Day): Day | null => (isDay(day) && day <= last ? day : null);

const pad = (value: number): string => String(value).padStart(2, '0');
