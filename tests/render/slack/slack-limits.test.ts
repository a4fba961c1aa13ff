import { describe, expect, it } from 'vitest';
import { checkNothingObeyed, checkSlackMessage } from '../../support/slack-limits.ts';

const rich = (...elements: readonly unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const words = (text: string) => ({ type: 'text', text });
const button = (changes: object) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'More', emoji: false },
  value: 'help',
  action_id: 'run:0',
  ...changes,
});
const row = (...elements: readonly unknown[]) => ({ type: 'actions', elements });
const message = (...blocks: readonly unknown[]) => ({ text: 'a', blocks });

describe('the check of limits', () => {
  it('finds nothing in a good message', () => {
    expect(checkSlackMessage(message(rich(words('a'.repeat(3000))), row(button({}))))).toEqual([]);
  });

  it.each([
    ['no blocks', message()],
    ['51 blocks', message(...Array.from({ length: 51 }, () => rich(words('a'))))],
    ['an unknown block', message({ type: 'rich' })],
    ['an unknown key', message({ ...rich(words('a')), colour: 'red' })],
    ['an empty text', message(rich(words('')))],
    ['a long text', message(rich(words('a'.repeat(3001))))],
    ['many &', message(rich(words('&'.repeat(601))))],
    ['a long block', message(rich(words('a'.repeat(2000)), words('b'.repeat(1001))))],
    ['long blocks', message(...Array.from({ length: 4 }, () => rich(words('a'.repeat(2300)))))],
    ['half an emoji', message(rich(words('\uD83D')))],
    ['another address', message(rich({ type: 'link', url: 'javascript:alert(1)', text: 'a' }))],
    ['an empty label', message(rich({ type: 'link', url: 'https://a.example', text: '' }))],
    ['a long header', message({ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) } })],
    ['a long section', message({ type: 'section', text: { type: 'mrkdwn', text: 'a'.repeat(3001) } })],
    ['a long context', message({ type: 'context', elements: Array(11).fill({ type: 'mrkdwn', text: 'a' }) })],
    ['many buttons', message(row(...Array.from({ length: 26 }, (_, at) => button({ action_id: `${at}` }))))],
    ['a long label', message(row(button({ text: { type: 'plain_text', text: 'a'.repeat(76) } })))],
    ['a long value', message(row(button({ value: 'a'.repeat(2001) })))],
    ['a long id', message(row(button({ action_id: 'a'.repeat(256) })))],
    ['an id twice', message(row(button({})), row(button({})))],
    ['a long fallback', { ...message(rich(words('a'))), text: 'a'.repeat(40_001) }],
    ['no fallback', { ...message(rich(words('a'))), text: '' }],
    ['no message', null],
  ])('finds %s', (_, candidate) => {
    expect(checkSlackMessage(candidate)).not.toEqual([]);
  });
});

describe('the check of what Slack would obey', () => {
  it.each([
    [{ text: '<!here>', blocks: [] }],
    [{ text: 'Q&A', blocks: [] }],
    [message({ type: 'section', text: { type: 'mrkdwn', text: 'a' } })],
    [message(rich({ type: 'broadcast', range: 'here' }))],
    [message({ type: 'header', text: { type: 'plain_text', text: ':tada:' } })],
  ])('finds %j', (candidate) => {
    expect(checkNothingObeyed(candidate)).toHaveLength(1);
  });
});
