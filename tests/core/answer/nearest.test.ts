import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/answer/nearest.ts';

describe('nearest', () => {
  it.each([
    ['surce', ['source', 'why'], ['source']],
    ['kulbea', ['Dmytro Kuleba', 'Jane Smith'], ['Dmytro Kuleba']],
    ['lindqist', ['Mara Lindqvist'], ['Mara Lindqvist']],
    ['nort', ['North Sea', 'Sea of the North', 'Sea'], ['North Sea', 'Sea of the North']],
    ['Zelensky', ['Zelenskýy'], ['Zelenskýy']],
    ['frm', ['from', 'since'], ['from']],
    ['xq', ['from', 'to'], []],
    ['zebra', ['NATO'], []],
    ['', ['NATO'], []],
  ])('finds near "%s" in %j: %j', (typed, candidates, expected) => {
    expect(nearest(typed, candidates, 3)).toEqual(expected);
  });

  it('puts the same spelling before a beginning, a beginning before a slip, and keeps the order of equals', () => {
    expect(nearest('nato', ['nate', 'nato', 'naton', 'nata'], 4)).toEqual(['nato', 'naton', 'nate', 'nata']);
  });

  it('gives no more than asked for', () => {
    expect(nearest('aaa', ['aaa', 'aab', 'aac'], 2)).toHaveLength(2);
  });
});
