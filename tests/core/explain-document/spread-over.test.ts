import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOver } from '../../../src/core/explain-document/spread-over.ts';

const span = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ start, length }) => ({
    start,
    end: start + length,
  }));

/** In order, some with a gap before them. */
const paragraphs = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 20 }) }), { maxLength: 6 })
  .map((each) => {
    let at = 0;
    return each.map(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

describe('spans over paragraphs', () => {
  it('stand in every paragraph that they reach into, and in no other', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), paragraphs, (spans, places) => {
        const inOrder = spans.toSorted((a, b) => a.start - b.start);
        const expected = places.map(({ start, end }) =>
          inOrder.filter((each) => each.start < end && start < each.end),
        );
        expect(spreadOver(spans, places)).toEqual(expected);
      }),
    );
  });
});
