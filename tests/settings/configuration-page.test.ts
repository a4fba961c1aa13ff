import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSettings } from '../../src/settings/check-settings.ts';
import { layersOver } from '../../src/settings/load-environment.ts';
import { folderWith } from '../support/settings-folder.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8');

const checked = (file: string) => {
  const folder = folderWith({ '.env': file });
  return checkSettings(layersOver({}, folder), folder);
};

const EXAMPLES = [...PAGE.matchAll(/^\| `([^`]+)` \|/gm)].map(([, line = '']) => line);

test.each(EXAMPLES)('the mistake %s of the page is found where it stands', (line) => {
  const others = 'DIGEST_NEWSROOM_CHANNEL=terminal\n';
  const isChannel = line.startsWith('DIGEST_NEWSROOM_CHANNEL=');
  const { findings } = checked(`${isChannel ? '\n' : others}${line}\n`);
  expect(findings.map(({ place }) => place)).toContainEqual({ file: '.env', line: 2 });
});

test('the page has the mistakes that there are examples of', () => {
  expect(EXAMPLES.length).toBeGreaterThan(20);
});

test('the digest that the page shows can be used', () => {
  const [block = ''] = PAGE.match(/^DIGEST_NEWSROOM_CHANNEL=slack[^`]*/m) ?? [];
  const tokens = 'SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\n';
  expect(checked(`${tokens}${block}`).settings?.digests).toMatchObject([
    {
      name: 'NEWSROOM',
      zone: 'Europe/Kyiv',
      filter: { topics: ['nato', 'sanctions'] },
      whenEmpty: 'resurface',
    },
  ]);
});

test('.env.example can be used as it stands, and with every line of a setting taken in but the secrets', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  expect(checked(example)).toMatchObject({ findings: [], settings: { digests: [] } });
  const tokens = 'SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\n';
  const all = example.replace(/^#(?=[A-Z_]+=)/gm, '').replace(/^SLACK_(?:BOT|APP)_TOKEN=$/gm, '');
  expect(checked(`${tokens}${all}`)).toMatchObject({
    findings: [],
    settings: { digests: [{ name: 'NEWSROOM' }] },
  });
});
