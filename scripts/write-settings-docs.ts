/** Writes `.env.example` and `docs/settings.md` from the table of settings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSettings, type SettingRow } from '../src/settings/settings.ts';

/** `.env.example`: every setting, commented out, with its default. */
export const envExample = (): string =>
  [
    '# Copy to .env or .env.local and remove the # before what you want to change; nothing here is needed to start.',
    '# The environment wins over .env.local, .env.local over .env. Quote values that contain a #.',
    ...listSettings().flatMap(({ name, meaning, fallback }) => ['', `# ${meaning}`, `#${name}=${fallback}`]),
    '',
  ].join('\n');

/** `docs/settings.md`: a section for each setting. */
export const settingsPage = (): string =>
  [
    '# Settings',
    '',
    'Environment variables, all optional. They can also stand in `.env.local` or `.env` in the working folder; the',
    'environment wins over `.env.local`, and that over `.env`. An empty value counts as not given. In these files,',
    'put values that contain a `#` in quotation marks: an unquoted `#` starts a comment.',
    '',
    'Relative folders start at the working folder; the defaults of folders that come with the project are found',
    'wherever it is started.',
    '',
    ...listSettings().flatMap(sectionOf),
    'This page is written by `npx tsx scripts/write-settings-docs.ts` from `src/settings/settings.ts`.',
    '',
  ].join('\n');

const sectionOf = ({ name, meaning, fallback, isOwnFolder, isSecret }: SettingRow): readonly string[] => {
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

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, '.env.example'), envExample());
  writeFileSync(join(root, 'docs/settings.md'), settingsPage());
}
