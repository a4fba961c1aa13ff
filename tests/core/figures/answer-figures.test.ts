import { afterEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import type { Day, Document } from '../../../src/core/corpus.ts';
import { NO_CORRECTIONS } from '../../../src/core/corrections/correction.ts';
import { dispatch } from '../../../src/core/dispatch.ts';
import { readDocument } from '../../../src/core/read-document.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { makeContext } from '../../support/corpus-harbour.ts';
import { tools } from '../../support/language.ts';

const document = (id: string, publishedAt: Day, body: string): Document => ({
  id: `doc_${id}`,
  title: 'Boats at Ansel',
  outlet: `The ${id} Post`,
  url: `https://${id}.example/boats`,
  publishedAt,
  text: `Boats at Ansel\n\n${body}`,
  source: `${id}.md`,
});

const QUAY = document(
  'quay',
  '2031-03-04',
  'Harbour master Ann Lee said about 40 boats lay in the harbour. Ann Lee said 12 tents stood on the pier. Pilot Tom Ode said there had been 90 boats in the harbour last year.',
);
const TIDE = document(
  'tide',
  '2031-03-05',
  'Harbour master Ann Lee said about 40 boats lay in the harbour. There are 55 boats in the harbour. The fishing was good, Kim Bex said.',
);

let context: Context | undefined;
afterEach(async () => {
  await context?.store.close();
  context = undefined;
});

const ask = async (line: string, documents: readonly Document[] = [QUAY, TIDE]) => {
  context = await makeContext(
    documents.map((each) => readDocument(each, { tools, corrections: NO_CORRECTIONS, fingerprint: 'test' })),
  );
  const reply = await dispatch(line, context);
  return { ...reply, text: plainText(reply) };
};

describe('figures', () => {
  it('heads what can be compared with its thing, how far it goes and from how many, and never with an average', async () => {
    const { outcome, text } = await ask('figures boats');
    expect(outcome).toBe('answered');
    expect(text).toContain('boats: 40 to 55, 2 sources');
    expect(text).not.toContain('47.5');
  });

  it('shows a figure of one speaker once, with both documents', async () => {
    const { text } = await ask('figures boats');
    expect(text.match(/about 40/g)).toHaveLength(1);
    expect(text).toMatch(/about 40: Ann Lee.*The quay Post.*The tide Post/);
  });

  it('says of a figure that the document gives itself that it does', async () => {
    expect((await ask('figures boats')).text).toContain('55: the document itself');
  });

  it('keeps old numbers apart, and says why', async () => {
    const { text } = await ask('figures boats');
    expect(text).toContain('boats: 90, 1 source');
    expect(text).toContain('Not comparable with boats (40 to 55): other time.');
  });

  it('leaves out what counts something else', async () => {
    expect((await ask('figures boats')).text).not.toContain('tents');
  });

  it.each([
    ['figures boats from:ode', '90', '55'],
    ['figures boats since:2031-03-05', '55', '90'],
    ['figures boats until:2031-03-04', '90', '55'],
  ])('“%s” shows no more than it asks for', async (line, shown, hidden) => {
    const { text } = await ask(line);
    expect(text).toContain(`${shown}: `);
    expect(text).not.toContain(`${hidden}: `);
  });
});

describe('without a figure', () => {
  it('it says so and offers what was said', async () => {
    const { outcome, text } = await ask('figures fishing');
    expect(outcome).toBe('abstained');
    expect(text).toContain('No figure about fishing was found in these documents.');
    expect(text).toContain('who-said fishing');
  });

  it('within the options it offers to ask without them', async () => {
    expect((await ask('figures tents since:2031-03-05')).text).toContain(
      'Without the other options (1 figure)',
    );
  });

  it('somebody who is not known is told so', async () => {
    expect((await ask('figures boats from:nobody')).outcome).toBe('problem');
  });
});
