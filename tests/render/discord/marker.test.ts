import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderDiscord } from '../../../src/render/discord/render.ts';
import { actions, paragraph, reply } from '../../../src/reply/build.ts';
import { checkDiscordMessage } from '../../support/discord-limits.ts';
import { foreignReply, longReply } from '../../support/reply-arbitrary.ts';

const MARKER = 'NEWSROOM/discord:112233445566778899/2026-11-21T08:00#999';

test('a marker ends every message, and stands nowhere else', () => {
  fc.assert(
    fc.property(fc.oneof(foreignReply, longReply), (foreign) => {
      for (const message of renderDiscord(foreign, { marker: MARKER })) {
        expect(checkDiscordMessage(message)).toEqual([]);
        const footers = message.embeds.flatMap(({ footer }) => footer?.text ?? []);
        expect([footers, message.embeds.at(-1)?.footer?.text]).toEqual([[MARKER], MARKER]);
      }
    }),
    { numRuns: 50 },
  );
});

test('a long button does not borrow from a marker, even where both begin alike', () => {
  const line = `who-said ${'harbour '.repeat(14)}`.trim();
  const one = reply('answered', [paragraph('One'), actions({ label: 'More', line })]);
  expect(renderDiscord(one, { asked: line })[0]?.components).toHaveLength(1);
  expect(renderDiscord(one, { asked: line, marker: line })[0]?.components).toEqual([]);
});
