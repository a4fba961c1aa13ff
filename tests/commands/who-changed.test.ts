import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeContext } from '../support/corpus-harbour.ts';
import { readNews } from '../support/read-news.ts';

const PIER = readNews({
  id: 'doc_pier',
  outlet: 'The Quay Post',
  publishedAt: '2031-03-06',
  title: 'Pier stays public',
  body: [
    'Transport Minister Ada Berg on Thursday walked back a remark that had annoyed the whole coast.',
    'On Wednesday Berg had told the brewers: “We might sell the pier.”',
    '“The pier will stay public,” Berg said on Thursday.',
  ].join('\n\n'),
});
const SCHOOL_BEFORE = readNews({
  id: 'doc_school-before',
  outlet: 'The Tide',
  publishedAt: '2031-02-03',
  title: 'A school to stay',
  body: '“We will not close the school in Vessen,” Mayor Jon Lind said on Monday.',
});
const SCHOOL_AFTER = readNews({
  id: 'doc_school-after',
  outlet: 'Harl Weekly',
  publishedAt: '2031-03-05',
  title: 'A school to go',
  body: '“We will close the school in Vessen,” Mayor Jon Lind said on Tuesday.',
});
const CLAIM = readNews({
  id: 'doc_claim',
  outlet: 'The Tide',
  publishedAt: '2031-01-20',
  title: 'Saint Orla under fire',
  body: '“Saint Orla should lose its licence this autumn,” lawmaker Dario Finn said.',
});
const CLAIM_GONE = readNews({
  id: 'doc_claim-gone',
  outlet: 'East Post',
  publishedAt: '2031-01-22',
  title: 'Finn is sorry',
  body: 'Lawmaker Dario Finn on Wednesday retracted his call for Saint Orla to lose its licence.',
});

let context: Context;
beforeAll(async () => {
  context = await makeContext([PIER, SCHOOL_BEFORE, SCHOOL_AFTER, CLAIM, CLAIM_GONE]);
});
afterAll(() => context.store.close());

const ask = async (line: string): Promise<readonly [outcome: string, text: string]> => {
  const reply = await dispatch(line, context);
  return [reply.outcome, plainText(reply)];
};

/** Whether these stand in a text, one behind the other. */
const standInOrder = (text: string, pieces: readonly string[]): boolean =>
  pieces.reduce((from, piece) => (from < 0 ? from : text.indexOf(piece, from)), 0) >= 0;

describe('who-changed', () => {
  it('says who tells of the change, and shows both sides in the order in which they were said', async () => {
    const [outcome, text] = await ask('who-changed Berg pier');
    expect(outcome).toBe('answered');
    const shown = [
      'Ada Berg',
      'Stated by The Quay Post',
      'walked back a remark',
      'Earlier',
      'We might sell the pier',
      'Later',
      'The pier will stay public',
    ];
    expect(standInOrder(text, shown)).toBe(true);
  });

  it('calls two statements that oppose each other possible, and shows the words that do', async () => {
    const [, text] = await ask('who-changed school');
    const shown = [
      'Jon Lind',
      'Possible: first “will not”, then “will”',
      'never a verdict',
      'The Tide',
      'Harl Weekly',
    ];
    expect(standInOrder(text, shown)).toBe(true);
  });

  it('shows what is stated before what is only possible, whatever is newer', async () => {
    const [, text] = await ask('who-changed');
    expect(standInOrder(text, ['Stated by The Quay Post', 'Stated by East Post', 'Possible'])).toBe(true);
  });

  it('finds what was taken back in another document', async () => {
    const [, text] = await ask('who-changed Dario Finn');
    expect(
      standInOrder(text, ['retracted his call', 'Earlier', 'Saint Orla should lose its licence', 'The Tide']),
    ).toBe(true);
    expect(text).toContain('Later: not among the statements here.');
  });

  it('keeps to changes whose later side was said from a day on', async () => {
    const [, text] = await ask('who-changed since:2031-03-06');
    expect(text).toContain('Ada Berg');
    expect(text).not.toContain('Jon Lind');
  });

  it('shows a change once where a text tells of it and its two sides oppose each other', async () => {
    const [, text] = await ask('who-changed Ada Berg');
    expect(text.match(/Ada Berg, Transport Minister/g)).toHaveLength(1);
    expect(text).not.toContain('Possible');
  });

  it('says that nothing changed, and what can be asked instead', async () => {
    const [outcome, text] = await ask('who-changed Jon Lind fish');
    expect(outcome).toBe('abstained');
    const shown = [
      'No change of position by Jon Lind about fish',
      'who-said fish from:"Jon Lind"',
      'timeline Jon Lind fish',
    ];
    expect(standInOrder(text, shown)).toBe(true);
  });
});
