/** Writes `.env.example` and `docs/settings.md` from the tables of settings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../src/settings/about.ts';
import { type FieldRow, listFields } from '../src/settings/digest-fields.ts';
import { listSettings } from '../src/settings/settings.ts';

/** `.env.example`: every setting, commented out, with its default; and one digest. */
export const envExample = (): string =>
  [
    '# Copy to .env or .env.local and remove the # before what you want to change; nothing here is needed to start.',
    '# The environment wins over the files of ENV_FILES, those over .env.local, and that over .env. Put values that',
    '# contain a # in quotation marks. Whether all is well, and what is wrong otherwise: npx who-said check',
    ...listSettings().flatMap(({ name, meaning, fallback }) => ['', `# ${meaning}`, `#${name}=${fallback}`]),
    '',
    '# What holds for every digest that does not say otherwise.',
    ...sharedFields().map(({ name, fallback }) => `#DIGEST_${name}=${quoted(fallback)}`),
    '',
    '# One digest: a block with a name of your own instead of NEWSROOM; as many as you like.',
    ...listFields().flatMap(({ name, meaning, fallback }) => [
      `# ${meaning.replaceAll('`', '')}`,
      `#DIGEST_NEWSROOM_${name}=${quoted(name === 'CHANNEL' ? 'slack:C0123456789' : fallback)}`,
    ]),
    '',
  ].join('\n');

/** `docs/settings.md`: a section for each setting, and one for each field of a digest. */
export const settingsPage = (): string =>
  [
    '# Settings',
    '',
    'Environment variables, all optional. They can also stand in files; how the layers work, how a digest is set up, and',
    'what `npx who-said check` finds is told in [configuration.md](configuration.md). An empty value counts as not given.',
    '',
    'Relative folders start at the working folder; the defaults of folders that come with the project are found',
    'wherever it is started.',
    '',
    ...listSettings().flatMap(settingSection),
    '## `DIGEST_<NAME>_<FIELD>`',
    '',
    'Every digest is a block of settings that begin with `DIGEST_` and a name of your own, in capital letters, digits and',
    'underscores: `DIGEST_NEWSROOM_CHANNEL`, `DIGEST_NEWSROOM_SCHEDULE`. Only the channel is needed.',
    '',
    ...listFields().flatMap(fieldSection),
    'This page is written by `npx tsx scripts/write-settings-docs.ts` from the tables in `src/settings/settings.ts` and',
    '`src/settings/digest-fields.ts`.',
    '',
  ].join('\n');

const sharedFields = (): readonly FieldRow[] => listFields().filter(({ isShared }) => isShared);

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

const settingSection = ({ name, meaning, fallback, isOwnFolder, isSecret }: Row): readonly string[] => {
  const shown = fallback === '' ? 'not set' : `\`${fallback}\`${isOwnFolder ? ' of the project' : ''}`;
  return [
    `## ${name}`,
    '',
    meaning,
    '',
    `Default: ${shown}.${isSecret ? ' Secret: it is never shown.' : ''}`,
    '',
  ];
};

const fieldSection = ({ name, meaning, fallback, isShared }: FieldRow): readonly string[] => {
  const shown = fallback === '' ? 'nothing' : `\`${fallback}\``;
  return [
    `### \`DIGEST_<NAME>_${name}\``,
    '',
    meaning,
    '',
    isShared ? `Default: what \`DIGEST_${name}\` says, otherwise ${shown}.` : `Default: ${shown}.`,
    '',
  ];
};

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, '.env.example'), envExample());
  writeFileSync(join(root, 'docs/settings.md'), settingsPage());
}
