import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showSlack } from '../../../../src/render/html/preview/slack.ts';
import { MESSAGE_BLOCK_TEXT, MESSAGE_BLOCKS, MESSAGE_TEXT } from '../../../../src/render/slack/limits.ts';
import { renderSlack, type SlackMessage } from '../../../../src/render/slack/render.ts';
import { paragraph, reply } from '../../../../src/reply/build.ts';
import type { Reply } from '../../../../src/reply/nodes.ts';
import { plainText } from '../../../../src/reply/plain-text.ts';
import { faultsIn, readPage, withoutSpace } from '../../../support/html-page.ts';
import { foreignReply, longReply } from '../../../support/reply-arbitrary.ts';
import { seen } from '../../../support/slack-blocks.ts';

const show = (message: unknown) => showSlack(JSON.stringify(message));

const print = (any: Reply): readonly SlackMessage[] => renderSlack(any, { share: 'who-said harbour' });

/** Slack shows the address of a link that has no label. */
const labelled = (message: SlackMessage): SlackMessage =>
  JSON.parse(JSON.stringify(message), (_key, value) =>
    value?.type === 'link' ? { text: value.url, ...value } : value,
  );

/** Without what only shows how something looks. */
const bare = (words: string): string => withoutSpace(words).replace(/[#|[\]]/g, '');

const withText = (elements: readonly object[]) => ({
  text: 'a',
  blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
});

describe('any message of ours', () => {
  it('is shown word for word in tags that are closed', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        for (const message of print(any)) {
          const { card } = show(message);
          expect(faultsIn(card)).toEqual([]);
          const { words } = readPage(`<html><body>${card}</body></html>`);
          expect(bare(words)).toBe(bare(seen(labelled(message)).join('\n')));
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
  it('are blocks, the characters in them as Slack keeps them, and the plain text', () => {
    const { measures } = show(
      withText([
        { type: 'text', text: 'a & b' },
        { type: 'link', url: 'https://a.example', text: 'Post' },
      ]),
    );
    expect(measures.map(({ used, limit }) => [used, limit])).toEqual([
      [1, MESSAGE_BLOCKS],
      ['a &amp; b'.length + 'https://a.example'.length + 'Post'.length, MESSAGE_BLOCK_TEXT],
      [1, MESSAGE_TEXT],
    ]);
  });
});

describe('what is read out', () => {
  it('is the plain text without its escapes', () => {
    const answer = reply('answered', [paragraph('Fish & <chips> &amp; more')]);
    expect(print(answer).map((message) => show(message).readOut)).toEqual([plainText(answer)]);
  });
});

describe('a mention', () => {
  it.each([
    [{ type: 'user', user_id: 'U1' }, '@U1'],
    [{ type: 'usergroup', usergroup_id: 'S1' }, '@S1'],
    [{ type: 'broadcast', range: 'here' }, '@here'],
  ])('of %j is shown', (element, shown) => {
    expect(show(withText([element])).card).toContain(`<span class="mention">${shown}</span>`);
  });
});

describe('what could not be shown', () => {
  it.each([
    { text: 'a', blocks: [{ type: 'divider' }] },
    { text: 'a', blocks: [], attachments: [] },
    withText([{ type: 'text', text: 'a', style: { italic: true } }]),
  ])('%j is refused', (message) => {
    expect(() => show(message)).toThrow();
  });
});
