import { expect, it } from 'vitest';
import { code, mark, text } from '../../src/reply/build.ts';
import { splitLines } from '../../src/reply/split-lines.ts';

it('a break in a text or a mark begins a new line, and blank lines are dropped', () => {
  expect(splitLines([text('one\n\ntwo '), mark('three\nfour'), code('five'), text('\n  ')])).toEqual([
    [text('one')],
    [text('two '), mark('three')],
    [mark('four'), code('five'), text('')],
  ]);
});
