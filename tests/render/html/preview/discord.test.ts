import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_EMBEDS, MESSAGE_ROWS, MESSAGE_TEXT } from '../../../../src/render/discord/limits.ts';
import { type DiscordMessage, renderDiscord } from '../../../../src/render/discord/render.ts';
import { showDiscord } from '../../../../src/render/html/preview/discord.ts';
import { actions, day, paragraph, reply, section } from '../../../../src/reply/build.ts';
import type { Reply } from '../../../../src/reply/nodes.ts';
import { seen } from '../../../support/discord-embeds.ts';
import { faultsIn, readPage, withoutSpace } from '../../../support/html-page.ts';
import { foreignReply, longReply } from '../../../support/reply-arbitrary.ts';
import { aStatement } from '../../../support/reply-statement.ts';

const show = (message: unknown) => showDiscord(JSON.stringify(message));

const print = (any: Reply): readonly DiscordMessage[] => renderDiscord(any, { marker: 'NEWSROOM#0' });

const card = (description: string): string =>
  show({ embeds: [{ description, color: 0x2e7d5b }], components: [] }).card;

/** Without dates, which the two readers write differently, and what only shows how something looks. */
const bare = (words: string): string => withoutSpace(words).replace(/[#|[\]]/g, '');

describe('any message of ours', () => {
  it('is shown as another reader of Discord’s Markdown reads it, in tags that are closed', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        for (const message of print(any)) {
          const html = show(message).card;
          expect(faultsIn(html)).toEqual([]);
          const days = html.replace(/<time datetime="([^"]*)">[^<]*/g, '<time>$1');
          const { words } = readPage(`<html><body>${days}</body></html>`);
          expect(bare(words)).toBe(bare(seen(message).join('\n')));
        }
      }),
    );
  });

  it('keeps to what is said to be the limit, however long the answer', () => {
    fc.assert(
      fc.property(longReply, (any) => {
        const measures = print(any).flatMap((message) => show(message).measures);
        expect(measures.filter(({ used, limit }) => used > limit)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is measured', () => {
  it('are cards, the characters as they are sent, and rows of buttons', () => {
    const [message] = print(
      reply('answered', [section(['a*b'], [aStatement()]), actions({ label: 'More', line: 'help' })]),
    );
    const embeds = message?.embeds ?? [];
    const sent = embeds.map(
      ({ title, description, footer }) => `${title ?? ''}${description ?? ''}${footer?.text ?? ''}`,
    );
    expect(show(message).measures.map(({ used, limit }) => [used, limit])).toEqual([
      [embeds.length, MESSAGE_EMBEDS],
      [sent.join('').length, MESSAGE_TEXT],
      [1, MESSAGE_ROWS],
    ]);
  });
});

describe('a card', () => {
  it('has the bar of its colour', () => {
    expect(card('a')).toContain('style="border-inline-start-color:#2e7d5b"');
    expect(show({ embeds: [{ color: 0x00000f }], components: [] }).card).toContain('#00000f');
  });

  it('shows a day as readers by UTC see it', () => {
    const [message] = print(reply('answered', [paragraph('since ', day('2023-05-09'))]));
    expect(show(message).card).toContain('<time datetime="2023-05-09">9 May 2023</time>');
  });

  it('shows quotations and small print as such', () => {
    expect(card('> so it *goes*\n-# told')).toContain(
      '<blockquote dir="auto">so it <em>goes</em></blockquote><p class="small" dir="auto">told</p>',
    );
  });

  it('would show what an escape had missed', () => {
    expect(card('**a** __b__ ~~c~~ ||d|| _e_ <@&1>')).toContain(
      '<strong>a</strong> <u>b</u> <s>c</s> <span class="spoiler">d</span> <em>e</em> <span class="mention">@1</span>',
    );
  });

  it('links only to web addresses', () => {
    expect(card('[a](javascript:b) [c](https://d.example)')).toContain(
      '[a](javascript:b) <a href="https://d.example" rel="noreferrer">c</a>',
    );
  });
});

describe('a mention', () => {
  it.each([
    ['@here', '@here'],
    ['<@&112233445566778899>', '@112233445566778899'],
  ])('of %s stands above the cards', (content, shown) => {
    const { card: html } = show({ content, embeds: [], components: [], allowed_mentions: { parse: [] } });
    expect(html).toContain(`<span class="mention">${shown}</span>`);
  });
});

describe('what could not be shown', () => {
  it.each([
    { embeds: [{ color: 1, image: { url: 'https://a.example' } }], components: [] },
    { embeds: [], components: [], attachments: [] },
    { embeds: [], components: [{ type: 1, components: [{ type: 3 }] }] },
  ])('%j is refused', (message) => {
    expect(() => show(message)).toThrow();
  });
});
