/** Which environment variables are ours, and which only look like it. */
import { nearest } from '../core/answer/nearest.ts';
import { type DigestField, listFields } from './digest-fields.ts';
import { listSettings } from './settings.ts';

/**
 * - `setting`: a row of the table of settings;
 * - `field`: `DIGEST_<NAME>_<FIELD>`;
 * - `default`: `DIGEST_<FIELD>`, for digests that do not say it themselves.
 */
export type KnownKey =
  | { readonly type: 'setting'; readonly name: string }
  | { readonly type: 'field'; readonly digest: string; readonly field: DigestField }
  | { readonly type: 'default'; readonly field: DigestField };

/** Null for a variable that is none of ours. */
export const knownKey = (key: string): KnownKey | null => {
  if (SETTING_NAMES.has(key)) return { type: 'setting', name: key };
  const field = FIELDS.find(({ name }) => key.endsWith(`_${name}`));
  if (field === undefined) return null;
  const digest = DIGEST_KEY.exec(key.slice(0, -field.name.length))?.[1];
  if (digest !== undefined) return isFieldName(digest) ? null : { type: 'field', digest, field: field.name };
  return key === `DIGEST_${field.name}` && field.isShared ? { type: 'default', field: field.name } : null;
};

/** What an unknown variable was probably meant to be: a key of ours in other letters, or with a slip or two. */
export const meantKey = (key: string): string | null => {
  const plain = key.toUpperCase().replace(/[.-]/g, '_');
  if (plain !== key && knownKey(plain) !== null) return plain;
  return meantField(plain) ?? near(plain, [...SETTING_NAMES, ...DEFAULT_NAMES]);
};

/** Words that other programs use for a field. */
const SYNONYMS: Readonly<Record<string, DigestField>> = {
  CRON: 'SCHEDULE',
  TZ: 'TIMEZONE',
  ZONE: 'TIMEZONE',
};

const FIELDS = listFields();
const FIELD_NAMES: readonly string[] = FIELDS.map(({ name }) => name);
const SETTING_NAMES = new Set(listSettings().map(({ name }) => name));
const DEFAULT_NAMES = FIELDS.filter(({ isShared }) => isShared).map(({ name }) => `DIGEST_${name}`);

const DIGEST_KEY = /^DIGEST_([A-Z0-9](?:[A-Z0-9_]*[A-Z0-9])?)_$/;

const isFieldName = (name: string): boolean => FIELD_NAMES.includes(name);

/** A field may be of two words, so the last and the last two are tried. */
const meantField = (key: string): string | null => {
  const [first = '', ...words] = key.split('_').filter((word) => word !== '');
  if (near(first, ['DIGEST']) === null) return null;
  for (const size of [1, 2]) {
    const last = words.slice(-size).join('_');
    const field = isFieldName(last) ? last : (SYNONYMS[last] ?? near(last, FIELD_NAMES));
    const meant = ['DIGEST', ...words.slice(0, -size), field].join('_');
    if (field !== null && meant !== key && knownKey(meant) !== null) return meant;
  }
  return null;
};

/** Longer and shorter by two letters at most: `PORTAINER_URL` is no slip of `PORT`. */
const near = (typed: string, names: readonly string[]): string | null =>
  nearest(typed, names, 5).find((name) => Math.abs(name.length - typed.length) <= 2) ?? null;
