/**
 * What every store must do with figures, changes and what comes of comparing. An implementation calls `describeComparing` with a
 * function that opens a new, empty store which compares as it is told.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compare } from '../../src/core/compare/compare.ts';
import type { FindingQuery, Store } from '../../src/core/ports.ts';
import { comparePlainly, figure, told } from '../support/store-findings.ts';
import { pattern, type RecordSketch, record, speaker } from '../support/store-records.ts';

const EVERYTHING: FindingQuery = { anyOf: [], field: 'content', limit: 100 };

export const describeComparing = (name: string, open: (compare: Compare) => Promise<Store>): void => {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open(comparePlainly);
    });
    afterEach(() => store.close());

    const write = async (...sketches: readonly RecordSketch[]): Promise<void> => {
      for (const sketch of sketches) await store.replace(record(sketch));
    };
    const said = (id: `doc_${string}`, words: string, rest: Partial<RecordSketch> = {}): RecordSketch => ({
      id,
      ...rest,
      statements: [{ words, keys: ['k'] }],
    });
    const place = (id: string) => ({ id: `stm_${id}-0`, documentId: `doc_${id}` }) as const;
    const linked = async (...ids: readonly string[]): Promise<readonly string[]> =>
      (await store.linksOf(ids.map(place))).map(({ one, other, likeness, isCopied }) =>
        [[one.id, other.id].sort().join(' '), likeness, ...(isCopied ? ['copied'] : [])].join(' '),
      );
    const things = async (query: Partial<FindingQuery> = {}): Promise<readonly (string | null)[]> =>
      (await store.findFigures({ ...EVERYTHING, ...query })).found.map((one) => one.figure.of);
    const changes = async (query: Partial<FindingQuery> = {}): Promise<readonly string[]> =>
      (await store.findChanges({ ...EVERYTHING, ...query })).found.map(
        ({ change }) => change.told?.sentence.text ?? `${change.earlier?.id} ${change.later?.id}`,
      );

    describe('links', () => {
      it('are found from either end, each once, with all that is known of them', async () => {
        const credited = { sketch: { agency: 'northwire', shingles: [1, 2] } };
        await write(
          said('doc_a', 'no pier', credited),
          said('doc_b', 'no pier', credited),
          said('doc_c', 'no pier'),
        );
        await write(said('doc_d', 'no dam'));
        expect((await linked('a', 'b')).toSorted()).toEqual(
          [
            'stm_a-0 stm_b-0 same copied',
            'stm_a-0 stm_c-0 same',
            'stm_b-0 stm_c-0 same',
            'stm_a-0 stm_d-0 similar',
            'stm_b-0 stm_d-0 similar',
          ].toSorted(),
        );
        expect(await linked('d')).toHaveLength(3);
        expect(await store.linksOf([])).toEqual([]);
      });

      it('join statements of one document too', async () => {
        await write({
          id: 'doc_a',
          statements: [
            { words: 'no pier', keys: ['k'] },
            { words: 'no pier', keys: ['k'] },
          ],
        });
        expect(await store.linksOf([place('a')])).toHaveLength(1);
      });

      it('are only looked for where a key is shared', async () => {
        await write(said('doc_a', 'no pier'), {
          id: 'doc_b',
          statements: [{ words: 'no pier', keys: ['other'] }],
        });
        await write({ id: 'doc_c', statements: [{ words: 'no pier' }] });
        expect(await linked('a', 'b', 'c')).toEqual([]);
      });

      it('go with the statements at their ends, and come again with them', async () => {
        await write(said('doc_a', 'no pier'), said('doc_b', 'no pier'));
        await store.remove('doc_b');
        expect(await linked('a')).toEqual([]);
        await write(said('doc_b', 'no pier'));
        expect(await linked('a')).toEqual(['stm_a-0 stm_b-0 same']);
        await write(said('doc_a', 'a pier', { fingerprint: 'f2' }));
        expect(await linked('a', 'b')).toEqual([]);
      });

      it('hold two statements with one id apart', async () => {
        await write({ id: 'doc_a', statements: [{ id: 'stm_same', words: 'no pier', keys: ['k'] }] });
        await write({ id: 'doc_b', statements: [{ id: 'stm_same', words: 'no pier', keys: ['k'] }] });
        const links = await store.linksOf([{ id: 'stm_same', documentId: 'doc_b' }]);
        expect(links.map(({ one, other }) => [one.documentId, other.documentId].sort())).toEqual([
          ['doc_a', 'doc_b'],
        ]);
      });
    });

    describe('figures', () => {
      it('are found by what they count, by speaker and by day, newest first', async () => {
        const by = speaker('berg');
        await write({
          id: 'doc_b',
          publishedAt: '2031-03-04',
          figures: [
            figure('doc_b', { words: 'boats harbour', day: '2031-03-04' }),
            figure('doc_b', { words: 'trains', day: '2031-03-01', by }),
          ],
        });
        await write({ id: 'doc_a', figures: [figure('doc_a', { words: 'boats', day: '2031-03-04' })] });
        await write({ id: 'doc_c', figures: [figure('doc_c', { words: 'boats dry' })] });
        expect(await things()).toEqual(['boats', 'boats harbour', 'trains', 'boats dry']);
        expect(await things({ anyOf: [pattern('boats')] })).toEqual(['boats', 'boats harbour', 'boats dry']);
        expect(await things({ speakers: [by.id] })).toEqual(['trains']);
        expect(await things({ since: '2031-03-02' })).toEqual(['boats', 'boats harbour']);
        expect(await things({ until: '2031-03-02' })).toEqual(['trains']);
        expect(await store.findFigures({ ...EVERYTHING, limit: 1 })).toMatchObject({ total: 4 });
      });

      it('come back as they were written, with the document that has them', async () => {
        const written = figure('doc_a', { words: 'boats', day: '2031-03-04' });
        await write({ id: 'doc_a', outlet: 'The Tide', figures: [written] });
        const { found } = await store.findFigures(EVERYTHING);
        expect(found).toMatchObject([
          { figure: written.figure, citation: { id: 'doc_a', outlet: 'The Tide' } },
        ]);
      });

      it('are replaced and removed with their document', async () => {
        await write({ id: 'doc_a', figures: [figure('doc_a', { words: 'boats' })] });
        await write({ id: 'doc_a', fingerprint: 'f2', figures: [figure('doc_a', { words: 'trains' })] });
        expect(await things({ anyOf: [pattern('boats')] })).toEqual([]);
        expect(await things()).toEqual(['trains']);
        await store.remove('doc_a');
        expect(await things()).toEqual([]);
      });
    });

    describe('changes', () => {
      it('that a document tells of are found, replaced and removed with it', async () => {
        await write({ id: 'doc_a', changes: [told('doc_a', { words: 'walked back', day: '2031-03-04' })] });
        expect(await changes({ anyOf: [pattern('walked')] })).toEqual(['walked back']);
        expect(await changes({ until: '2031-03-03' })).toEqual([]);
        await store.remove('doc_a');
        expect(await changes()).toEqual([]);
      });

      it('between two documents are found by either speaker, and go with either', async () => {
        const earlier: RecordSketch = {
          id: 'doc_b',
          publishedAt: '2031-03-01',
          statements: [{ words: 'selling', keys: ['k'], speaker: speaker('ada') }],
        };
        const later: RecordSketch = {
          id: 'doc_a',
          publishedAt: '2031-03-04',
          statements: [{ words: 'not selling', keys: ['k'], speaker: speaker('adah') }],
        };
        await write(later, earlier);
        expect(await changes()).toEqual(['stm_b-0 stm_a-0']);
        expect(await changes({ speakers: ['spk_ada'] })).toHaveLength(1);
        expect(await changes({ speakers: ['spk_adah'] })).toHaveLength(1);
        expect((await store.findChanges(EVERYTHING)).found[0]?.citation.id).toBe('doc_a');
        await store.remove('doc_b');
        expect(await changes()).toEqual([]);
        await write(earlier);
        expect(await changes()).toHaveLength(1);
        await store.remove('doc_a');
        expect(await changes()).toEqual([]);
        await write(later);
        expect(await changes({ anyOf: [pattern('selling')] })).toHaveLength(1);
      });
    });

    it('nothing depends on the order in which documents came, or on how often', async () => {
      const words = ['pier', 'not pier', 'dam', 'not dam', 'dam'];
      const sketches = words.map((each, at) =>
        said(`doc_${at}`, each, {
          publishedAt: at % 2 === 0 ? '2031-03-01' : '2031-03-02',
          figures: [figure(`doc_${at}`, { words: each, day: '2031-03-04' })],
          changes: [told(`doc_${at}`, { words: each, day: '2031-03-04' })],
        }),
      );
      const all = words.map((_, at) => String(at));
      const seen = async () => [(await linked(...all)).toSorted(), await changes(), await things()];
      await write(...sketches);
      const expected = await seen();
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(sketches.length - 1), { maxLength: 6 }),
          fc.shuffledSubarray(all, { minLength: all.length }),
          async (removed, order) => {
            for (const at of removed) await store.remove(`doc_${at}`);
            for (const at of order) await write(sketches[Number(at)] ?? said('doc_0', ''));
            expect(await seen()).toEqual(expected);
          },
        ),
        { numRuns: 25 },
      );
    });

    it('a way of comparing that fails leaves everything as it was', async () => {
      const failing = await open((own, others) => {
        if (others.length > 0) throw new RangeError('no comparing today');
        return comparePlainly(own, others);
      });
      await failing.replace(record(said('doc_a', 'no pier')));
      await expect(failing.replace(record(said('doc_b', 'no pier')))).rejects.toThrow('no comparing today');
      expect((await failing.holdings()).map(({ id }) => id)).toEqual(['doc_a']);
      await failing.close();
    });
  });
};
