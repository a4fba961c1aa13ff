import { expect, test } from 'vitest';
import { isSpeakerId } from '../../../src/core/ids.ts';
import { speakerId } from '../../../src/core/resolve/speaker-id.ts';

test('a person has the same readable id in every document, however accented', () => {
  expect(speakerId('Zoë Quillon', 'person', 'doc_a')).toBe('spk_zoe-quillon');
  expect(speakerId('zoe  QUILLON', 'person', 'doc_b')).toBe('spk_zoe-quillon');
});

test('organisations and countries are shared, groups and unknown speakers are each document’s own', () => {
  const shared = (['organisation', 'country'] as const).map(
    (type) => speakerId('Norrey', type, 'doc_a') === speakerId('Norrey', type, 'doc_b'),
  );
  const own = (['group', 'unknown'] as const).map(
    (type) => speakerId('officials', type, 'doc_a') === speakerId('officials', type, 'doc_b'),
  );
  expect({ shared, own }).toEqual({ shared: [true, true], own: [false, false] });
  expect(speakerId('officials', 'group', 'doc_a')).toMatch(/^spk_officials-[a-z0-9]{6}$/);
});

test.each(['王小明', '!!!', '', 'a'.repeat(200), 'Ann Quillon of '.repeat(9)])(
  '“%s” gets a valid id',
  (name) => {
    expect(isSpeakerId(speakerId(name, 'person', 'doc_a'))).toBe(true);
  },
);

test('names that have no plain letters in common have different ids', () => {
  expect(speakerId('王小明', 'person', 'doc_a')).not.toBe(speakerId('李雷', 'person', 'doc_a'));
});
