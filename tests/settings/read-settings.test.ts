import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { type Environment, readSettings, secretValues } from '../../src/settings/read-settings.ts';
import { listSettings, SETTINGS } from '../../src/settings/settings.ts';

const PROJECT = join(import.meta.dirname, '../..');

const refusal = (environment: Environment) => {
  try {
    return readSettings(environment, PROJECT);
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};

test('without any variable everything has its default', () => {
  expect(readSettings({}, PROJECT)).toEqual({
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
    LOG_LEVEL: 'warn',
    NO_COLOR: false,
  });
});

test('the folders of the project are found from any working folder', () => {
  expect(readSettings({}, '/')).toMatchObject({
    CONFIG_DIR: join(PROJECT, 'config').slice(1),
    DATA_DIR: '.who-said',
  });
  const elsewhere = readSettings({}, join(PROJECT, 'src'));
  expect(elsewhere).toMatchObject({
    CORPUS_DIRS: [join(PROJECT, 'seeds')],
    CONFIG_DIR: join(PROJECT, 'config'),
  });
});

test('values are read as typed, and folders one by one', () => {
  const environment = {
    CORPUS_DIRS: ' news, /archive/2031 ,,news ',
    DATA_DIR: ':memory:',
    LOG_LEVEL: 'debug',
    NO_COLOR: '0',
  };
  expect(readSettings(environment, PROJECT)).toMatchObject({
    CORPUS_DIRS: ['news', '/archive/2031'],
    DATA_DIR: ':memory:',
    LOG_LEVEL: 'debug',
    NO_COLOR: true,
  });
});

test('an empty value counts as not given', () => {
  expect(readSettings({ CORPUS_DIRS: '', DATA_DIR: ' ', LOG_LEVEL: '', NO_COLOR: '' }, PROJECT)).toEqual(
    readSettings({}, PROJECT),
  );
});

test('a value that cannot be used is named with what it has to be', () => {
  expect(refusal({ LOG_LEVEL: 'loud' })).toEqual({
    kind: 'setting-invalid',
    name: 'LOG_LEVEL',
    value: 'loud',
    expected: 'one of trace, debug, info, warn, error, fatal, silent',
  });
  expect(refusal({ CORPUS_DIRS: ' , ' })).toMatchObject({
    kind: 'setting-invalid',
    name: 'CORPUS_DIRS',
    value: ' , ',
  });
});

test('settings cannot be changed afterwards', () => {
  expect(Object.isFrozen(readSettings({}, PROJECT))).toBe(true);
});

test('every setting is described in one line, and nothing is secret that is not marked so', () => {
  expect(listSettings().map(({ name }) => name)).toEqual(Object.keys(SETTINGS.shape));
  for (const { meaning } of listSettings()) expect(meaning).toMatch(/^[A-Z][^\n]*\.$/);
  expect(secretValues({ DATA_DIR: 'x' })).toEqual([]);
});
