import { describe, expect, it } from 'vitest';
import { type Preview, renderPreview } from '../../../../src/render/html/preview/render.ts';
import { PREVIEW_STYLE } from '../../../../src/render/html/preview/style.ts';
import { STYLE } from '../../../../src/render/html/style.ts';
import { notice } from '../../../../src/reply/build.ts';
import { colourSchemes, contrast } from '../../../support/contrast.ts';
import { faultsIn, leapsIn, readPage } from '../../../support/html-page.ts';

const SLACK = JSON.stringify({
  text: 'a &lt;b&gt;',
  blocks: [{ type: 'header', text: { type: 'plain_text', text: 'a <b>', emoji: false } }],
});

const discord = (description: string): string =>
  JSON.stringify({ embeds: [{ title: 'a', description, color: 1 }], components: [] });

const show = (different: Partial<Preview> = {}): string =>
  renderPreview({
    title: 'NEWSROOM <1>, a preview',
    notes: [notice('warning', 'NEWSROOM is paused.')],
    slack: [SLACK],
    discord: [discord('b')],
    terminal: 'a <b>\n  \u2068שלום\u2069 & more',
    isThread: false,
    ...different,
  });

describe('a preview', () => {
  it('is a page whose tags are closed and whose headings are in order', () => {
    const html = show();
    expect(faultsIn(html)).toEqual([]);
    expect(readPage(html).levels).toEqual([1, 2, 3, 4, 2, 3, 4, 2]);
    expect(leapsIn(readPage(html).levels)).toEqual([]);
  });

  it('says first what there is to say about it', () => {
    expect(show()).toMatch(
      /<h1 dir="auto">NEWSROOM &lt;1&gt;, a preview<\/h1>\n<p class="notice warning" dir="auto"><strong>Note: <\/strong>/,
    );
  });

  it('counts messages, and says which stand in the thread', () => {
    const html = show({ slack: [SLACK, SLACK], discord: [discord('b'), discord('c')], isThread: true });
    expect(html).toContain('<h2>Slack: 2 messages</h2>');
    expect(html).toContain('<h3>Message 1 of 2</h3>');
    expect(html).toContain('<h3>Message 2 of 2, in the thread</h3>');
    expect(show()).toContain('<h2>Discord: 1 message</h2>');
  });

  it('has no message where nothing would be posted', () => {
    expect(show({ slack: [], discord: [] })).toContain('<h2>Slack: 0 messages</h2>');
  });

  it('tells what of each limit is used, and what is too much', () => {
    expect(show()).toContain('1 of 50 blocks');
    expect(show({ discord: [discord('x'.repeat(6000))] })).toContain(
      '1 of 10 cards · 6,001 of 6,000 characters in them (too many)',
    );
  });

  it('shows what screen readers get, as Slack would unescape it', () => {
    expect(show()).toContain('<p class="read-out" dir="auto">a &lt;b&gt;</p>');
  });

  it('keeps lines and isolates of the terminal', () => {
    expect(show()).toContain('aria-label="Terminal">a &lt;b&gt;\n  \u2068שלום\u2069 &amp; more</pre>');
  });
});

describe('colours', () => {
  const schemes = colourSchemes(STYLE + PREVIEW_STYLE);
  const pairs = [
    ['slack-words', 'slack-ground'],
    ['slack-quiet', 'slack-ground'],
    ['slack-link', 'slack-ground'],
    ['slack-code', 'slack-code-ground'],
    ['discord-words', 'discord-card'],
    ['discord-words', 'discord-ground'],
    ['discord-words', 'discord-chip'],
    ['discord-quiet', 'discord-card'],
    ['discord-quiet', 'discord-chip'],
    ['discord-link', 'discord-card'],
    ['discord-mention-words', 'discord-mention'],
    ['terminal-words', 'terminal-ground'],
  ] as const;

  it.each(['light', 'dark'] as const)('can be told apart where it is %s', (scheme) => {
    const colour = (name: string): string => schemes[scheme].get(name) ?? '#000000';
    const faint = pairs.filter(([words, ground]) => contrast(colour(words), colour(ground)) < 4.5);
    expect(faint).toEqual([]);
  });

  it('that are known to be faint would be found out', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});
