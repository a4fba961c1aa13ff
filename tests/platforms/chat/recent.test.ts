import { expect, it } from 'vitest';
import { createRecent } from '../../../src/platforms/chat/recent.ts';

it('the same gesture is new only once', () => {
  const recent = createRecent();
  expect([recent.isNew('a'), recent.isNew('b'), recent.isNew('a')]).toEqual([true, true, false]);
});

it('an old gesture is forgotten, so that memory stays small', () => {
  const recent = createRecent();
  recent.isNew('first');
  for (let number = 0; number < 2_000; number += 1) recent.isNew(`later-${number}`);
  expect(recent.isNew('first')).toBe(true);
  expect(recent.isNew('later-1999')).toBe(false);
});
