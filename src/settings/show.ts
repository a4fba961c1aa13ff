/** What of a value may be shown to people: never a secret, wherever it has slipped to. */
import type { Environment } from './environment.ts';
import { knownKey, meantKey } from './known-keys.ts';
import { listSettings } from './settings.ts';

/** A value in quotation marks, shortened, or "(not shown)". */
export type Show = (value: string) => string;

export const NOT_SHOWN = '(not shown)';

/** What is typed for the settings that are secret, in every layer, so that it can be masked. */
export const secretValues = (environment: Environment): readonly string[] => [
  ...new Set(
    environment
      .flatMap(({ entries }) => entries)
      .filter(({ key }) => isSecret(knownKey(key) === null ? (meantKey(key) ?? '') : key))
      .flatMap(({ value, meant }) => [value, value.trim(), meant ?? ''])
      .filter((value) => value.trim() !== ''),
  ),
];

/** Whether nobody may see the setting's value. */
export const isSecret = (key: string): boolean => SECRET_NAMES.has(key);

/** Hides a text that holds one of the secrets, or looks like one that was put in the wrong place. */
export const showWithout =
  (secrets: readonly string[]): Show =>
  (value) => {
    const hides = secrets.some((secret) =>
      secret.length < LEAST_INSIDE ? value === secret : value.includes(secret),
    );
    if (hides || TOKEN.test(value) || SWALLOWED.test(value)) return NOT_SHOWN;
    return `"${value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}"`;
  };

const SECRET_NAMES = new Set(
  listSettings()
    .filter((row) => row.isSecret)
    .map(({ name }) => name),
);

/** A shorter one is found in words by chance. */
const LEAST_INSIDE = 6;

const MOST_SHOWN = 80;

/** Tokens of Slack and Discord (https://api.slack.com/concepts/token-types, https://discord.com/developers/docs/reference#authentication). */
const TOKEN = /\bx(?:ox[a-z]|app)-|[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/;

/** A value that has run over other settings, of which one may be secret. */
const SWALLOWED = /[\n\r]|[A-Z]+_[A-Z_]+(?:\s*=|:\s)/;
