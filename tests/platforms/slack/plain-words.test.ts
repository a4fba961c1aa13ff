import { expect, it } from 'vitest';
import { plainWords } from '../../../src/platforms/slack/inbound/plain-words.ts';

const CASES: readonly (readonly [typed: string, words: string])[] = [
  ['<@U012ABCDEF> nato', 'nato'],
  ['<@U012ABCDEF>', ''],
  ['<@U012ABCDEF> nato from:kuleba', 'nato from:kuleba'],
  ['ask <!here> about <#C0123|general> now', 'ask   about   now'],
  ['see <https://example.org/a?b=1&amp;c=2|the paper>', 'see the paper'],
  ['see <https://example.org/a?b=1&amp;c=2>', 'see https://example.org/a?b=1&c=2'],
  ['write to <mailto:ann@example.org|ann@example.org>', 'write to ann@example.org'],
  ['AT&amp;T &lt;3', 'AT&T <3'],
  ['&amp;lt;', '&lt;'],
];

it.each(CASES)('%j is what a person typed as %j', (typed, words) => {
  expect(plainWords(typed)).toBe(words);
});
