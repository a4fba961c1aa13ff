import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { HARBOUR, makeContext } from '../support/corpus-harbour.ts';

const FORMULA = makeRecord({
  id: 'doc_formula',
  title: 'Sums',
  body: '“=1+1 is what the lighthouse says,” Ola said.',
  speakers: { ola: { name: 'Ola' } },
  statements: [{ id: 'stm_formula', parts: ['“=1+1 is what the lighthouse says,”'], cue: 'said', by: 'ola' }],
});

let context: Context;
beforeAll(async () => {
  context = await makeContext([...HARBOUR, FORMULA], { printMarkdown: (reply) => `# ${plainText(reply)}` });
});
afterAll(() => context.store.close());

const ask = (line: string) => dispatch(line, context);

describe('export', () => {
  it('gives a table of all that who-said would find, on every page', async () => {
    const { outcome, file } = await ask('export lighthouse');
    expect(outcome).toBe('answered');
    expect(file).toMatchObject({ name: 'lighthouse.csv', mediaType: 'text/csv' });
    const lines = (file?.text ?? '').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^id,speaker,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(
      expect.arrayContaining(['stm_ours', 'stm_dark', 'stm_formula']),
    );
  });

  it('gives nothing that a table would run as a formula', async () => {
    const { file } = await ask('export from:Ola');
    expect(file?.text).toContain('stm_formula');
    expect(file?.text).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('gives an object a line, or Markdown with a heading for each document', async () => {
    const { file: lines } = await ask('export nato format:jsonl');
    for (const line of (lines?.text ?? '').trimEnd().split('\n'))
      expect(JSON.parse(line)).toHaveProperty('words');
    const { file: pages } = await ask('export nato format:md');
    expect(pages).toMatchObject({ name: 'nato.md', mediaType: 'text/markdown' });
    expect(pages?.text).toContain('# Norvia wants into the alliance');
  });

  it('says how to do it from the command line, safe to paste', async () => {
    const text = plainText(await ask(`export "nato's" from:halko`));
    expect(text).toContain(`npx who-said export '"nato'\\''s" from:halko' --format csv`);
  });

  it('without anything to give says so, and gives no file', async () => {
    const reply = await ask('export volcanoes');
    expect(reply.outcome).toBe('abstained');
    expect(reply.file).toBeUndefined();
  });

  it('names a file so that no path comes of it', async () => {
    const { file } = await ask('export from:"../../smith"');
    expect(file?.name ?? 'smith.csv').toMatch(/^[a-z0-9-]+\.csv$/);
  });

  it('is offered below every answer of who-said, with the same question', async () => {
    expect(plainText(await ask('who-said nato kind:indirect'))).toContain('export nato kind:indirect');
  });
});
