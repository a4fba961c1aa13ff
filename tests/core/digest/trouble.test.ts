import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../../src/core/digest/poster.ts';
import { slotId } from '../../../src/core/digest/slot.ts';
import { FAILURE_WORDS, troubleReply } from '../../../src/core/digest/trouble.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { PLAN } from '../../support/digest-corpus.ts';

const slot = {
  id: slotId(PLAN, '2026-11-20', '08:00'),
  plan: `${PLAN.name}/${PLAN.channel}`,
  day: '2026-11-20',
  time: '08:00',
  dueAt: 0,
} as const;

describe('OPS_CHANNEL is told', () => {
  it.each(FAILURES)('which digest failed, why, and what to do: %s', (reason) => {
    const { what, todo } = FAILURE_WORDS[reason];
    expect(plainText(troubleReply({ kind: 'failed', plan: PLAN, slot, reason }))).toBe(
      `Problem: The digest of NEWSROOM (${PLAN.channel}) for 20 Nov 2026 08:00 could not be posted: ${what}. ${todo}`,
    );
  });

  it('which digest was not posted, and that nothing is lost by it', () => {
    expect(plainText(troubleReply({ kind: 'covered', plan: PLAN, slot, reason: 'network' }))).toContain(
      'was not posted in its time: the platform could not be reached. The next one covers it.',
    );
    expect(plainText(troubleReply({ kind: 'too-old', plan: PLAN, slot, reason: 'archived' }))).toContain(
      'was given up after too long: the channel is archived. The next one brings what is new.',
    );
  });

  it('of a reason that nobody has words for, that the log tells it', () => {
    expect(plainText(troubleReply({ kind: 'covered', plan: PLAN, slot, reason: null }))).toContain('the log');
  });

  it('since when a channel is silent, by its own clocks', () => {
    const plan = { ...PLAN, zone: 'Asia/Kathmandu' };
    const since = Date.parse('2026-11-18T22:00:00Z');
    expect(plainText(troubleReply({ kind: 'silent', plan, since }))).toMatch(
      /has got no digest since .*19 Nov.* 03:45/,
    );
  });
});
