/** Writes slack-manifest.yaml from the commands; a test fails when the file is not up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { commands } from '../commands/index.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';

/** The file's text. */
export const manifestFile = (): string =>
  `# Written by \`npm run manifest\` from commands/; change it there.\n${stringify(slackManifest({ commands }))}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../slack-manifest.yaml', import.meta.url), manifestFile());
}
