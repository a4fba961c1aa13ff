/** Settings that nobody reads, because their names have a slip. */
import type { Finding } from '../core/setting-finding.ts';
import { slipOf } from './as-meant.ts';
import { listFields } from './digest-fields.ts';
import type { Given } from './environment.ts';
import { knownKey } from './known-keys.ts';

/** Of every name that is close to one of ours, and of all that begin as those of digests do in our own files. */
export const keyFindings = (given: ReadonlyMap<string, Given>): readonly Finding[] =>
  [...given.values()].flatMap((one) => {
    if (NAMELESS.includes(one.key)) return [unknown(one, named(one.key))];
    const meant = slipOf(one, given);
    if (meant !== null) return [unknown(one, `Write ${meant}.`)];
    const isOurs = one.place.file !== null && one.key.startsWith('DIGEST_') && knownKey(one.key) === null;
    return isOurs ? [unknown(one, DIGEST_FORM)] : [];
  });

const unknown = ({ key, place }: Given, instead: string): Finding => ({
  key,
  place,
  wrong: 'There is no such setting.',
  instead,
});

const FIELDS = listFields();

const NAMELESS = FIELDS.filter(({ isShared }) => !isShared).map(({ name }) => `DIGEST_${name}`);

const named = (key: string): string =>
  `Write ${key.replace('_', '_NEWSROOM_')}, with a name of your own for NEWSROOM.`;

const DIGEST_FORM = `Write DIGEST_, a name such as NEWSROOM that is not one of a field, and the field: ${FIELDS.map(
  ({ name }) => `_${name}`,
).join(', ')}.`;
