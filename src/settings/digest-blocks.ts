/** The blocks `DIGEST_<NAME>_<FIELD>`, put together with what stands in for fields that they do not have. */
import type { DigestPlan } from '../core/digest/plan.ts';
import { DIGEST_FIELDS, type DigestField, listFields } from './digest-fields.ts';
import { type Given, typedValue } from './environment.ts';
import { knownKey } from './known-keys.ts';

/** A digest by its settings; those that are empty are left out, and so is a digest without any. */
export interface DigestBlock {
  readonly name: string;
  readonly fields: ReadonlyMap<DigestField, Given>;
}

/** In the order of their names. */
export const blocksIn = (given: ReadonlyMap<string, Given>): readonly DigestBlock[] => {
  const blocks = new Map<string, Map<DigestField, Given>>();
  for (const [key, one] of given) {
    const known = knownKey(key);
    if (known?.type !== 'field' || typedValue(one) === '') continue;
    const fields = blocks.get(known.digest) ?? new Map<DigestField, Given>();
    blocks.set(known.digest, fields.set(known.field, one));
  }
  return [...blocks].map(([name, fields]) => ({ name, fields })).sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Null when a value cannot be used, or the channel is not there. */
export const planOf = (
  { name, fields }: DigestBlock,
  given: ReadonlyMap<string, Given>,
): DigestPlan | null => {
  const typed = listFields().map((row) => {
    const shared = row.isShared ? given.get(`DIGEST_${row.name}`) : undefined;
    const own = fields.get(row.name);
    return [row.name, typedOf(own) || typedOf(shared) || row.fallback];
  });
  const read = DIGEST_FIELDS.safeParse(Object.fromEntries(typed));
  if (!read.success) return null;
  const { data } = read;
  return {
    name,
    channel: data.CHANNEL,
    schedule: data.SCHEDULE,
    zone: data.TIMEZONE,
    filter: { topics: data.TOPICS, speakers: data.SPEAKERS, outlets: data.OUTLETS, kinds: data.KINDS },
    max: data.MAX,
    whenEmpty: data.WHEN_EMPTY,
    quiet: data.QUIET,
    mention: data.MENTION,
    thread: data.THREAD,
  };
};

const typedOf = (given: Given | undefined): string => (given === undefined ? '' : typedValue(given));
