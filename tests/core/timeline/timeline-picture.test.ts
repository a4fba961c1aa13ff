import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { dispatch } from '../../../src/core/dispatch.ts';
import type { Picture } from '../../../src/reply/picture.ts';
import { makeRecord } from '../../support/corpus-builder.ts';
import { makeContext } from '../../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

const pictureOf = async (line: string, where: Context = context): Promise<Picture> => {
  const { picture } = await dispatch(line, where);
  if (picture === undefined) throw new Error('there is no picture');
  return picture;
};

it('has a lane for each speaker, whatever the spelling, and tells said from published', async () => {
  expect(await pictureOf('timeline nato')).toMatchObject({
    title: 'Timeline about nato',
    note: null,
    columns: [
      { day: '2021-03-01', silence: null },
      { day: '2021-03-02', silence: null },
      { day: '2021-03-05', silence: null },
    ],
    lanes: [
      {
        name: 'Dmytro Halko',
        points: [
          { column: 0, remarks: 2, means: 'said', isChange: false },
          { column: 1, remarks: 1, means: 'published', isChange: false },
        ],
      },
      { name: 'John Smith', points: [{ column: 2, remarks: 1, means: 'published', isChange: false }] },
    ],
  });
});

it('says everything that it shows in its alternative text', async () => {
  const { alternative } = await pictureOf('timeline nato');
  expect(alternative).toBe(
    'Timeline about nato. 1 Mar 2021: Dmytro Halko 2 said. 2 Mar 2021: Dmytro Halko 1 published. 5 Mar 2021: John Smith 1 published.',
  );
});

it('puts those who say least into one lane, and names silences and unknown days', async () => {
  const records = Array.from({ length: 9 }, (_, at) =>
    makeRecord({
      id: `doc_${at}`,
      title: 'Pier',
      body: `“Pier ${at},” they said.`,
      publishedAt: at === 8 ? null : at === 0 ? '2031-03-01' : '2031-03-20',
      speakers: { [`s${at}`]: { name: `Ada ${String.fromCharCode(65 + at)}berg` } },
      statements: [{ id: `stm_${at}`, parts: [`“Pier ${at},”`], by: `s${at}` }],
    }),
  );
  const busy = await makeContext(records);
  const { lanes, columns, alternative } = await pictureOf('timeline pier', busy);
  expect(columns).toEqual([
    { day: '2031-03-01', silence: null },
    { day: '2031-03-20', silence: 18 },
    { day: null, silence: null },
  ]);
  expect(lanes).toHaveLength(7);
  expect(lanes.at(-1)).toMatchObject({ name: '3 others' });
  expect(alternative).toContain('18 days of silence. 20 Mar 2031: ');
  expect(alternative).toContain('Day not known: 3 others 1.');
  await busy.store.close();
});

it('comes with an answer only', async () => {
  expect((await dispatch('timeline halibut', context)).picture).toBeUndefined();
});
