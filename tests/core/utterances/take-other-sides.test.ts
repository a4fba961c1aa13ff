import { expect, it } from 'vitest';
import type { Position, Stance } from '../../../src/core/stance/stance.ts';
import { linkUtterances } from '../../../src/core/utterances/link-utterances.ts';
import { comparable } from '../../support/comparables.ts';

const position = (act: string, actSide: Position['actSide']): Position => ({
  pole: 'for',
  shown: { start: 0, end: 0, text: '' },
  agent: null,
  act,
  actSide,
  things: ['lock'],
  scope: [],
});

const will = (verb: string, positions: readonly Position[]) => {
  const stance: Stance = { shown: null, isEarlier: false, positions };
  const { statement, ...rest } = comparable({ words: `“We will ${verb} the old lock at Brink in May,”` });
  return { ...rest, statement: { ...statement, stance } };
};

const OPENS = position('open', 'for');
const CLOSES = position('close', 'against');

it('opposite sides on one thing are two remarks, in whatever alike words', () => {
  expect(linkUtterances([will('open', [OPENS])], [will('close', [CLOSES])])).toEqual([]);
  expect(linkUtterances([will('open', [OPENS])], [will('unlock', [position('unlock', 'for')])])).toHaveLength(
    1,
  );
});

it('a remark that takes both sides itself is still the same remark in another paper', () => {
  const both = [OPENS, CLOSES];
  expect(linkUtterances([will('open', both)], [will('open', both)])).toMatchObject([{ likeness: 'same' }]);
});
