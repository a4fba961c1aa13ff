import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { manifestFile } from '../../../scripts/write-slack-manifest.ts';
import { SCOPES, slackManifest } from '../../../src/platforms/slack/manifest.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('the file is up to date; otherwise run: npm run manifest', () => {
  expect(read('slack-manifest.yaml')).toBe(manifestFile());
});

it('every command but help is registered', () => {
  const registered = slackManifest({ commands }).features.slash_commands.map(({ command }) => command);
  expect(registered).toEqual(commands.filter(({ name }) => name !== 'help').map(({ name }) => `/${name}`));
});

it('every scope is explained, and no other is asked for', () => {
  const explained = [...read('docs/slack.md').matchAll(/^\| `([a-z_:]+)` \|/gm)].map((match) => match[1]);
  expect(explained).toEqual(Object.keys(SCOPES));
});
