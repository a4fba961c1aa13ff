import type { Row } from './about.ts';
import { listFields } from './digest-fields.ts';
import { knownKey } from './known-keys.ts';
import { listSettings } from './settings.ts';

/** The row that a key is read by; null for a key that is none of ours. */
export const rowOf = (key: string): Row | null => {
  const known = knownKey(key);
  if (known === null) return null;
  const name = known.type === 'setting' ? known.name : known.field;
  return (known.type === 'setting' ? SETTING_ROWS : FIELD_ROWS).get(name) ?? null;
};

const byName = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.name, row]));

const SETTING_ROWS = byName(listSettings());
const FIELD_ROWS = byName(listFields());
