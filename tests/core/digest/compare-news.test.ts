import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import type { Day, Document } from '../../../src/core/corpus.ts';
import { NO_CORRECTIONS } from '../../../src/core/corrections/correction.ts';
import { readDocument } from '../../../src/core/read-document.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { compose, type DigestSketch } from '../../support/digest-corpus.ts';
import { tools } from '../../support/language.ts';
import { readFolders } from '../../support/seeds.ts';

let context: Context;
beforeEach(async () => {
  context = await readFolders([]);
});
afterEach(() => context.store.close());

const write = async (id: string, publishedAt: Day, body: string): Promise<void> => {
  const title = `News of the pier, ${id}`;
  const document: Document = {
    id: `doc_${id}`,
    title,
    outlet: `The ${id} Post`,
    url: null,
    publishedAt,
    text: `${title}\n\n${body}`,
    source: `${id}.md`,
  };
  const reading = { tools, corrections: NO_CORRECTIONS, fingerprint: id };
  await context.store.replace(readDocument(document, reading));
};

/** The digest of what came after `watermark`, as text. */
const digest = async (watermark: number, sketch: DigestSketch = {}): Promise<string> => {
  const composed = await compose(context, { ...sketch, watermark });
  return 'empty' in composed ? composed.empty : plainText(composed.reply);
};

const MIGHT = 'Mayor Ada Berg said the town might sell the old pier. “The gulls are loud,” said Ola Finch.';
const NEVER = '“The town will never sell the old pier,” said Mayor Ada Berg.';
const OTHER = '“The gulls are asleep in the harbour by now,” said Mayor Ada Berg.';

describe('changes of position', () => {
  it('are told when their second side comes, with both sides, and not again', async () => {
    await write('Tide', '2031-03-01', MIGHT);
    const first = await context.store.lastArrival();
    expect(await digest(0)).not.toContain('Changes of position');
    await write('Quay', '2031-03-04', NEVER);
    const second = await context.store.lastArrival();
    const told = await digest(first);
    expect(told).toContain('Changes of position');
    expect(told).toContain('possible');
    expect(told).toMatch(/Earlier: .*might sell the old pier/);
    expect(told).toMatch(/Later: .*will never sell the old pier/);
    await write('Gull', '2031-03-05', OTHER);
    expect(await digest(second)).not.toContain('Changes of position');
  });

  it('of others are left out where a channel asks for somebody', async () => {
    await write('Tide', '2031-03-01', MIGHT);
    await write('Quay', '2031-03-04', NEVER);
    expect(await digest(0, { filter: { speakers: ['Finch'] } })).not.toContain('Changes of position');
    expect(await digest(0, { filter: { speakers: ['Berg'] } })).toContain('Changes of position');
  });
});

describe('figures that differ', () => {
  const POLICE = 'Police officials said about 300 boats were in the harbour of Ansel.';
  const UNION = 'Ola Finch, the pilot, said at least 450 boats were in the harbour of Ansel.';

  it('are told when one of them is new, with how far they go', async () => {
    await write('Tide', '2031-03-01', POLICE);
    const first = await context.store.lastArrival();
    expect(await digest(0)).not.toContain('Figures that differ');
    await write('Quay', '2031-03-02', UNION);
    const second = await context.store.lastArrival();
    expect(await digest(first)).toMatch(/Figures that differ\s+boats: 300 to 450, 2 sources/);
    await write('Gull', '2031-03-05', OTHER);
    expect(await digest(second)).not.toContain('Figures that differ');
  });

  it('are none where everybody says the same', async () => {
    await write('Tide', '2031-03-01', POLICE);
    await write('Quay', '2031-03-02', UNION.replace('at least 450', 'about 300'));
    expect(await digest(0)).not.toContain('Figures that differ');
  });
});
