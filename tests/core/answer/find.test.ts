import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/core/answer/find.ts';
import type { Topic } from '../../../src/core/answer/topic.ts';
import type { Store } from '../../../src/core/ports.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { record } from '../../support/store-records.ts';

const nameOf = (label: string) => ({ label, terms: [label] });
const [pier, quay, boat] = [nameOf('pier'), nameOf('quay'), nameOf('boat')];
const EVERYBODY = { speakers: [], filters: {} };

describe('findStatements', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    const statements = ['no pier', 'no quay', 'pier or quay', 'boat beside pier'].map((words) => ({ words }));
    await store.replace(record({ id: 'doc_a', publishedAt: '2031-03-04', statements }));
  });
  afterAll(() => store.close());

  const met = async (topic: Topic) => {
    const { ranked } = await findStatements(topic, EVERYBODY, store);
    return ranked.map((found) => [
      found.hit.words,
      found.met.flat().map(({ label }) => label),
      found.asTyped,
    ]);
  };

  it('finds what one name stands in, and makes what is met once for all of it', async () => {
    const topic = { typed: 'pier', needs: [[pier]] };
    expect((await met(topic)).toSorted()).toEqual([
      ['boat beside pier', ['pier'], 1],
      ['no pier', ['pier'], 1],
      ['pier or quay', ['pier'], 1],
    ]);
    const { ranked } = await findStatements(topic, EVERYBODY, store);
    expect(new Set(ranked.map((found) => found.met)).size).toBe(1);
  });

  it('says of each which of several names it holds, and whether the typed one is among them', async () => {
    expect((await met({ typed: 'pier', needs: [[pier, quay]] })).toSorted()).toEqual([
      ['boat beside pier', ['pier'], 1],
      ['no pier', ['pier'], 1],
      ['no quay', ['quay'], 0],
      ['pier or quay', ['pier', 'quay'], 1],
    ]);
  });

  it('looks again at what several needs found, and leaves out what does not meet one', async () => {
    expect(await met({ typed: 'boat pier', needs: [[boat], [pier, quay]] })).toEqual([
      ['boat beside pier', ['boat', 'pier'], 2],
    ]);
    const together = { label: 'pier boat', terms: ['pier', 'boat'] };
    expect(await met({ typed: '"pier boat" beside', needs: [[together], [nameOf('beside')]] })).toEqual([]);
  });
});
