import { afterEach, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { makeRecord } from '../../support/corpus-builder.ts';
import { compose, makeDigestContext } from '../../support/digest-corpus.ts';

const open: Context[] = [];
afterEach(async () => {
  for (const context of open.splice(0)) await context.store.close();
});

const report = (id: string, words: string, by = 'Ada Berg') =>
  makeRecord({
    id: `doc_${id}`,
    title: `Pier, ${id}`,
    outlet: `Outlet ${id}`,
    publishedAt: '2021-03-10',
    body: `${words} ${by} said.`,
    speakers: { [id]: { name: by, role: 'mayor' } },
    statements: [{ id: `stm_${id}`, parts: [words], cue: 'said', by: id }],
  });

const given = async (...records: readonly ReturnType<typeof report>[]): Promise<readonly string[]> => {
  const context = await makeDigestContext(records);
  open.push(context);
  const composed = await compose(context, {});
  if (!('reply' in composed)) return [];
  return ['stm_whole', 'stm_part'].filter((id) => plainText(composed.reply).includes(id));
};

it('a digest holds a remark once that two outlets give in different length', async () => {
  const words = [
    '“We will not sell the pier to anybody, ever,”',
    '“We will not sell the pier to anybody,”',
  ] as const;
  expect(await given(report('whole', words[0]), report('part', words[1]))).toHaveLength(1);
  expect(await given(report('part', words[1]), report('whole', words[0]))).toHaveLength(1);
});

it('but twice where two people said it', async () => {
  const words = '“We will not sell the pier to anybody,”';
  expect(await given(report('whole', words), report('part', words, 'Ida Berg'))).toHaveLength(2);
});
