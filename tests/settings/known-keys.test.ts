import { describe, expect, it } from 'vitest';
import { knownKey, meantKey } from '../../src/settings/known-keys.ts';

describe('knownKey', () => {
  it.each([
    ['LOG_LEVEL', { type: 'setting', name: 'LOG_LEVEL' }],
    ['DIGEST_MAX', { type: 'default', field: 'MAX' }],
    ['DIGEST_WHEN_EMPTY', { type: 'default', field: 'WHEN_EMPTY' }],
    ['DIGEST_NEWS_MAX', { type: 'field', digest: 'NEWS', field: 'MAX' }],
    ['DIGEST_NEWS_MAX_MAX', { type: 'field', digest: 'NEWS_MAX', field: 'MAX' }],
    ['DIGEST_DESK_2_WHEN_EMPTY', { type: 'field', digest: 'DESK_2', field: 'WHEN_EMPTY' }],
    ['DIGEST_WHEN_CHANNEL', { type: 'field', digest: 'WHEN', field: 'CHANNEL' }],
  ])('reads %s', (key, known) => {
    expect(knownKey(key)).toEqual(known);
  });

  it.each([
    'PATH',
    'DIGEST_CHANNEL',
    'DIGEST__CHANNEL',
    'DIGEST_MAX_CHANNEL',
    'DIGEST_news_MAX',
    'X_DIGEST_A_MAX',
    'MAX',
  ])('does not know %s', (key) => {
    expect(knownKey(key)).toBe(null);
  });
});

describe('meantKey', () => {
  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['slack-bot-token', 'SLACK_BOT_TOKEN'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['DIGEST_SHEDULE', 'DIGEST_SCHEDULE'],
    ['DIGEST_NEWSROOM_SHEDULE', 'DIGEST_NEWSROOM_SCHEDULE'],
    ['DIGEST_NEWSROOM_TOPIC', 'DIGEST_NEWSROOM_TOPICS'],
    ['DIGEST_NEWSROOM_WHENEMPTY', 'DIGEST_NEWSROOM_WHEN_EMPTY'],
    ['DIGEST_NEWSROOM_CRON', 'DIGEST_NEWSROOM_SCHEDULE'],
    ['DIGEST__NEWSROOM_CHANNEL', 'DIGEST_NEWSROOM_CHANNEL'],
    ['DIGESTS_NEWSROOM_CHANNEL', 'DIGEST_NEWSROOM_CHANNEL'],
  ])('takes %s for %s', (key, meant) => {
    expect(meantKey(key)).toBe(meant);
  });

  it.each([
    'PATH',
    'HOME',
    'LANG',
    'PORTAINER_URL',
    'SLACK_WEBHOOK_URL',
    'POSTGRES_PASSWORD',
    'XDG_DATA_DIRS',
    'TZ',
  ])('takes %s for nothing of ours', (key) => {
    expect(meantKey(key)).toBe(null);
  });
});
