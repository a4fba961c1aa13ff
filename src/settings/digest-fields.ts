/** What can be said of a digest: the table of the fields of `DIGEST_<NAME>_<FIELD>`. */
import { z } from 'zod';
import type { DigestFilter, QuietHours, WhenEmpty } from '../core/digest/plan.ts';
import { parseSchedule } from '../core/digest/schedule.ts';
import { isZone } from '../core/digest/zone.ts';
import { about, type Row, rowsOf } from './about.ts';
import { CHANNEL_FORM, channelFault } from './channel-fault.ts';
import { channel, list, optional, wholeNumber } from './parsers.ts';
import { readQuietHours } from './quiet-hours.ts';
import { scheduleFault } from './schedule-fault.ts';
import { zoneFault } from './zone-fault.ts';

type Kind = DigestFilter['kinds'][number];

const KINDS = ['direct', 'indirect', 'mixed'] as const satisfies readonly Kind[];
const WHEN_EMPTY = ['say-so', 'skip', 'resurface'] as const satisfies readonly WhenEmpty[];
const ON_OFF = ['on', 'off'] as const;

const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** The table: the fields, each a parser of what is typed, never of an empty string unless that is its fallback. */
export const DIGEST_FIELDS = z.object({
  CHANNEL: channel().register(about, {
    fallback: '',
    expected: CHANNEL_FORM,
    meaning:
      'Where to post: `slack:` or `discord:` and the id of the channel, or `terminal`. Every digest needs it.',
    fault: channelFault,
  }),
  SCHEDULE: z
    .string()
    .refine((typed) => parseSchedule(typed).type === 'schedule')
    .register(about, {
      fallback: '0 8 * * 1-5',
      expected: 'five fields, as in "0 8 * * 1-5" for eight in the morning from Monday to Friday',
      meaning: 'When to post: minute, hour, day of the month, month and day of the week, as in cron.',
      fault: scheduleFault,
    }),
  TIMEZONE: z.string().refine(isZone).register(about, {
    fallback: 'UTC',
    expected: 'the name of a time zone, such as Europe/Kyiv',
    meaning: 'Whose clocks the schedule and the quiet hours mean: a name such as `Europe/Kyiv`.',
    fault: zoneFault,
  }),
  TOPICS: list().register(about, {
    fallback: '',
    expected: 'topics, separated by commas',
    meaning: 'Only statements about these topics, separated by commas; empty: all.',
  }),
  SPEAKERS: list().register(about, {
    fallback: '',
    expected: 'names, separated by commas',
    meaning: 'Only statements of these people and bodies, separated by commas; empty: all.',
  }),
  OUTLETS: list().register(about, {
    fallback: '',
    expected: 'outlets, separated by commas',
    meaning: 'Only what these outlets published, separated by commas; empty: all.',
  }),
  KINDS: list()
    .refine((kinds) => kinds.every(isKind))
    .transform((kinds): readonly Kind[] => kinds.filter(isKind))
    .register(about, {
      fallback: '',
      expected: `one or more of ${KINDS.join(', ')}, separated by commas`,
      meaning: `Only statements of these kinds, separated by commas: ${KINDS.join(', ')}; empty: all.`,
    }),
  MAX: wholeNumber(1, 25).register(about, {
    fallback: '7',
    expected: 'a number from 1 to 25',
    meaning: 'The most key statements in one digest.',
  }),
  WHEN_EMPTY: z.enum(WHEN_EMPTY).register(about, {
    fallback: 'say-so',
    expected: `one of ${WHEN_EMPTY.join(', ')}`,
    meaning:
      'When nothing is new: `say-so` posts one line, `skip` posts nothing, `resurface` posts key statements shown least recently.',
  }),
  QUIET: z
    .string()
    .transform(readQuietHours)
    .refine((hours) => hours !== undefined)
    .transform((hours): QuietHours | null => hours ?? null)
    .register(about, {
      fallback: 'off',
      expected: 'two different times as in 22:00-07:00, or off',
      meaning:
        'Hours in which nobody is disturbed, as in `22:00-07:00`: posted silently on Discord, held until they end on Slack; `off`: none.',
    }),
  MENTION: optional(z.string().regex(/^(?:here|[UWS][A-Z0-9]{5,20}|\d{15,25})$/)).register(about, {
    fallback: '',
    expected: 'here, the id of a person or user group of Slack, or the id of a role of Discord',
    meaning:
      'Whom to mention at the head: `here`, an id of Slack (`U…` a person, `S…` a user group) or the id of a role of Discord.',
  }),
  THREAD: z
    .enum(ON_OFF)
    .transform((value) => value === 'on')
    .register(about, {
      fallback: 'off',
      expected: 'on or off',
      meaning: 'With `on` only the head stands in the channel, and the statements in a thread below it.',
    }),
});

export type DigestField = keyof typeof DIGEST_FIELDS.shape;

export interface FieldRow extends Row {
  readonly name: DigestField;
  /** `DIGEST_<FIELD>` stands in for digests that do not say it themselves. */
  readonly isShared: boolean;
}

/** What one channel alone can mean. */
const OWN: readonly string[] = ['CHANNEL', 'TOPICS', 'SPEAKERS', 'OUTLETS', 'MENTION'];

const isField = (name: string): name is DigestField => Object.hasOwn(DIGEST_FIELDS.shape, name);

/** The fields as rows, in their own order. */
export const listFields = (): readonly FieldRow[] =>
  rowsOf(DIGEST_FIELDS).flatMap((row) =>
    isField(row.name) ? [{ ...row, name: row.name, isShared: !OWN.includes(row.name) }] : [],
  );
