import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { listFields } from '../../src/settings/digest-fields.ts';
import { processLayer } from '../../src/settings/environment.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { listSettings, SETTINGS } from '../../src/settings/settings.ts';

const PROJECT = join(import.meta.dirname, '../..');

type Variables = Readonly<Record<string, string>>;

const read = (variables: Variables, cwd = PROJECT) => readSettings([processLayer(variables)], cwd);

const refusal = (variables: Variables) => {
  try {
    return read(variables);
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};

test('without any variable everything has its default', () => {
  expect(read({})).toEqual({
    ENV_FILES: [],
    CORPUS_DIRS: ['seeds'],
    DATA_DIR: '.who-said',
    CONFIG_DIR: 'config',
    SLACK_BOT_TOKEN: '',
    SLACK_TRANSPORT: 'socket',
    SLACK_APP_TOKEN: '',
    SLACK_SIGNING_SECRET: '',
    PORT: 3000,
    SLACK_API_URL: 'https://slack.com/api/',
    DISCORD_TOKEN: '',
    DISCORD_GUILD_ID: '',
    DISCORD_API_URL: 'https://discord.com/api',
    OPS_CHANNEL: null,
    ADMIN_USERS: [],
    CATCH_UP_HOURS: 72,
    SILENCE_ALERT_DAYS: 3,
    LEASE_SECONDS: 60,
    HEALTH_PORT: null,
    HEALTH_HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
    NO_COLOR: false,
    digests: [],
  });
});

test('the folders of the project are found from any working folder', () => {
  expect(read({}, '/')).toMatchObject({
    CONFIG_DIR: join(PROJECT, 'config').slice(1),
    DATA_DIR: '.who-said',
  });
  expect(read({}, join(PROJECT, 'src'))).toMatchObject({
    CORPUS_DIRS: [join(PROJECT, 'seeds')],
    CONFIG_DIR: join(PROJECT, 'config'),
  });
});

test('values are read as typed, and lists one by one', () => {
  const variables = {
    CORPUS_DIRS: ' news, /archive/2031 ,,news ',
    DATA_DIR: ':memory:',
    LOG_LEVEL: 'debug',
    NO_COLOR: '0',
    OPS_CHANNEL: 'terminal',
    HEALTH_PORT: '9090',
    ADMIN_USERS: 'slack:U0123456789,discord:112233445566778899',
  };
  expect(read(variables)).toMatchObject({
    CORPUS_DIRS: ['news', '/archive/2031'],
    DATA_DIR: ':memory:',
    LOG_LEVEL: 'debug',
    NO_COLOR: true,
    OPS_CHANNEL: 'terminal',
    HEALTH_PORT: 9090,
    ADMIN_USERS: ['slack:U0123456789', 'discord:112233445566778899'],
  });
});

test('an empty value counts as not given', () => {
  const empty = { CORPUS_DIRS: '', DATA_DIR: ' ', LOG_LEVEL: '', NO_COLOR: '', DIGEST_MAX: '' };
  expect(read(empty)).toEqual(read({}));
  expect(read({ DIGEST_LATER_CHANNEL: '', DIGEST_LATER_MAX: ' ' }).digests).toEqual([]);
});

test('what other programs have in the environment changes nothing, however close its name is', () => {
  expect(read({ LOGLEVEL: 'debug', POST: '1', DATADIR: '/var/lib', DIGEST_AUTH_REALM: 'x' })).toEqual(
    read({}),
  );
  expect(read({ SLACK_API_URLS: 'x', SLACK_API_URL: 'https://example.org/' })).toEqual(
    read({ SLACK_API_URL: 'https://example.org/' }),
  );
});

test('a digest of which only the channel is told has a plan', () => {
  expect(read({ DIGEST_NEWSROOM_CHANNEL: 'terminal' }).digests).toEqual([
    {
      name: 'NEWSROOM',
      channel: 'terminal',
      schedule: '0 8 * * 1-5',
      zone: 'UTC',
      filter: { topics: [], speakers: [], outlets: [], kinds: [] },
      max: 7,
      whenEmpty: 'say-so',
      quiet: null,
      mention: null,
      thread: false,
    },
  ]);
});

test('every field of a digest reaches its plan', () => {
  const fields = {
    CHANNEL: 'slack:C0123456789',
    SCHEDULE: '30 7 * * mon',
    TIMEZONE: 'Europe/Kyiv',
    TOPICS: 'harbour, treaty',
    SPEAKERS: 'Ada Berg',
    OUTLETS: 'The Harbour Post, Norvia Daily',
    KINDS: 'direct,mixed',
    MAX: '3',
    WHEN_EMPTY: 'resurface',
    QUIET: '22:00 - 07:30',
    MENTION: 'here',
    THREAD: 'on',
  };
  expect(Object.keys(fields)).toEqual(listFields().map(({ name }) => name));
  const block = Object.entries(fields).map(([name, value]) => [`DIGEST_NEWS_MAX_${name}`, value]);
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  expect(read({ ...tokens, ...Object.fromEntries(block) }).digests).toEqual([
    {
      name: 'NEWS_MAX',
      channel: 'slack:C0123456789',
      schedule: '30 7 * * mon',
      zone: 'Europe/Kyiv',
      filter: {
        topics: ['harbour', 'treaty'],
        speakers: ['Ada Berg'],
        outlets: ['The Harbour Post', 'Norvia Daily'],
        kinds: ['direct', 'mixed'],
      },
      max: 3,
      whenEmpty: 'resurface',
      quiet: { from: '22:00', until: '07:30' },
      mention: 'here',
      thread: true,
    },
  ]);
});

test('what holds for all digests holds where a digest says nothing else, and digests are sorted by name', () => {
  const { digests } = read({
    DIGEST_TIMEZONE: 'Europe/Kyiv',
    DIGEST_QUIET: '22:00-07:00',
    DIGEST_MAX: '5',
    DIGEST_SPORTS_CHANNEL: 'terminal',
    DIGEST_DESK_CHANNEL: 'terminal',
    DIGEST_DESK_TIMEZONE: 'Asia/Tokyo',
    DIGEST_DESK_QUIET: 'off',
    DIGEST_DESK_MAX: '',
  });
  expect(digests.map(({ name, zone, quiet, max }) => [name, zone, quiet, max])).toEqual([
    ['DESK', 'Asia/Tokyo', null, 5],
    ['SPORTS', 'Europe/Kyiv', { from: '22:00', until: '07:00' }, 5],
  ]);
});

test('a start with settings that cannot be used is refused with everything that is wrong', () => {
  expect(refusal({ LOG_LEVEL: 'loud', PORT: 'x', DIGEST_NEWSROOM_MAX: '3' })).toMatchObject({
    kind: 'settings-invalid',
    count: 3,
    findings: [
      {
        key: 'LOG_LEVEL',
        place: { file: null, line: null },
        wrong: '"loud" cannot be used.',
        instead: 'Write one of trace, debug, info, warn, error, fatal, silent.',
      },
      { key: 'PORT' },
      { key: 'DIGEST_NEWSROOM_MAX', wrong: 'The digest NEWSROOM has no channel.' },
    ],
  });
});

test('settings cannot be changed afterwards', () => {
  expect(Object.isFrozen(read({}))).toBe(true);
});

test('every setting is described in one line of its own, and its default can be used', () => {
  expect(listSettings().map(({ name }) => name)).toEqual(Object.keys(SETTINGS.shape));
  const rows = [...listSettings(), ...listFields()];
  for (const { meaning } of rows) expect(meaning).toMatch(/^[A-Z][^\n]*\.$/);
  expect(new Set(rows.map(({ meaning }) => meaning)).size).toBe(rows.length);
  for (const { name, parser, fallback } of rows)
    if (name !== 'CHANNEL') expect(parser.safeParse(fallback), name).toMatchObject({ success: true });
});
