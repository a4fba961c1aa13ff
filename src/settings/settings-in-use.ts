import type { ForeignSetting, SettingInUse } from '../core/check-reply.ts';
import { type Environment, givenBy, typedValue } from './environment.ts';
import { knownKey } from './known-keys.ts';
import { isSecret, NOT_SHOWN, secretValues, showWithout } from './show.ts';

/** Every setting of ours that is given, with the layer that won; in alphabetical order. */
export const settingsInUse = (environment: Environment): readonly SettingInUse[] => {
  const show = showWithout(secretValues(environment));
  return [...givenBy(environment).values()]
    .filter((one) => knownKey(one.key) !== null && typedValue(one) !== '')
    .map((one) => {
      const { key, place, over, endLine } = one;
      const isHidden = isSecret(key) || endLine !== null;
      return { key, shown: isHidden ? NOT_SHOWN : show(typedValue(one)), place, over };
    })
    .sort(byKey);
};

/** What stands in the files and is for other programs; in alphabetical order. */
export const foreignSettings = (environment: Environment): readonly ForeignSetting[] => {
  const show = showWithout(secretValues(environment));
  return [...givenBy(environment.filter(({ file }) => file !== null)).values()]
    .filter(({ key }) => knownKey(key) === null)
    .map(({ key, place }) => ({ key: show(key) === NOT_SHOWN ? NOT_SHOWN : key, place }))
    .sort(byKey);
};

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);
