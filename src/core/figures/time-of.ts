/** "last year" in a document of 2031 is 2030, and so is "in 2030". */
import type { Day } from '../corpus.ts';
import { addDays, monthNumber } from '../day.ts';

/**
 * The time that a figure is meant for, to be compared with others: "now", "2014", "2014-03", or words of its own.
 * @param time as `text/figures` tells it
 * @param words as written; other times are told apart by them
 */
export function timeOf(time: string, words: string | null, publishedAt: Day | null): string {
  if (time === 'now') return time;
  if (time === 'other' || publishedAt === null) return (words ?? time).toLowerCase();
  const [name = '', count = ''] = time.split(' ');
  const month = monthNumber(name);
  if (month > 0) return ofMonth(month, count, publishedAt);
  const thisYear = publishedAt.slice(0, 4);
  if (count === '') return name === thisYear ? 'now' : name;
  return stepped(name, Number(count), publishedAt);
}

/** Without a year the last such month. */
function ofMonth(month: number, year: string, publishedAt: Day): string {
  const number = String(month).padStart(2, '0');
  const isAhead = number > publishedAt.slice(5, 7);
  const thatYear = year === '' ? String(Number(publishedAt.slice(0, 4)) - (isAhead ? 1 : 0)) : year;
  const found = `${thatYear}-${number}`;
  return found === publishedAt.slice(0, 7) ? 'now' : found;
}

function stepped(unit: string, count: number, publishedAt: Day): string {
  const [year = '', month = ''] = publishedAt.split('-');
  if (unit === 'year') return String(Number(year) + count);
  if (unit === 'week') return `week ${addDays(publishedAt, count * 7) ?? count}`;
  const months = Number(year) * 12 + Number(month) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
