/** What other kinds of cron know and we do not, with the nearest thing that we know. */
import type { FieldName, FieldRule } from './schedule-fields.ts';
import type { ItemFlaw } from './schedule-flaw.ts';

interface Foreign {
  readonly flaw: ItemFlaw;
  readonly form: RegExp;
  readonly of: readonly FieldName[];
  /** `$1`: the day that the form is about. */
  readonly instead: string;
}

/** Mostly of Quartz, https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html, read in 2026. */
const FOREIGN: readonly Foreign[] = [
  // Midnight and the full hour, counted on.
  { flaw: 'out-of-range', form: /^60$/, of: ['minute'], instead: '0' },
  { flaw: 'out-of-range', form: /^24$/, of: ['hour'], instead: '0' },
  { flaw: 'question-mark', form: /^\?$/, of: ['day-of-month', 'day-of-week'], instead: '*' },
  // 28 is the last day that every month has.
  { flaw: 'last', form: /^(?:l(?:-\d+)?|lw)$/, of: ['day-of-month'], instead: '28' },
  { flaw: 'last', form: /^l$/, of: ['day-of-week'], instead: 'sat' },
  { flaw: 'last', form: /^(\d|[a-z]+)l$/, of: ['day-of-week'], instead: '$1' },
  { flaw: 'nearest-weekday', form: /^(\d+)w$/, of: ['day-of-month'], instead: '$1' },
  { flaw: 'nth-weekday', form: /^(\d|[a-z]+)#\d*$/, of: ['day-of-week'], instead: '$1' },
];

/** Null for an item that is nothing of the kind. */
export const foreignItem = (
  item: string,
  { name }: FieldRule,
): { readonly flaw: ItemFlaw; readonly instead: string } | null => {
  const found = FOREIGN.find(({ form, of }) => of.includes(name) && form.test(item));
  return found === undefined ? null : { flaw: found.flaw, instead: item.replace(found.form, found.instead) };
};
