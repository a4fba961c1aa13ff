/**
 * What every store must do, whatever it keeps its documents in. An implementation calls `describeStore` with a
 * function that opens a new, empty store.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/corpus.ts';
import type { DocumentId } from '../../src/core/ids.ts';
import type {
  DocumentRecord,
  FoundStatements,
  StatementPlace,
  StatementQuery,
  Store,
  WholeStatement,
} from '../../src/core/ports.ts';
import { pattern, query, type RecordSketch, record, speaker } from '../support/store-records.ts';

export const describeStore = (name: string, open: () => Promise<Store>): void => {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const write = async (...sketches: readonly RecordSketch[]): Promise<void> => {
      for (const sketch of sketches) await store.replace(record(sketch));
    };

    describe('replace and remove', () => {
      it('gives back what was written, word for word', async () => {
        const written = record({
          id: 'doc_a',
          outlet: 'The "Post"',
          text: 'T\n\n“é” \u0000 \ud83d',
          statements: [{}],
        });
        await store.replace(written);
        const statement = written.statements[0]?.statement;
        expect(await store.read('stm_a-0')).toEqual({ statement, document: written.document });
        expect(await wholeOf(store)).toEqual([{ statement, citation: citationOf(written) }]);
      });

      it('finds what ranking needs, with the day it was said or else published', async () => {
        const { statements, ...rest } = record({
          id: 'doc_a',
          publishedAt: '2022-02-14',
          statements: [{ speaker: speaker('kuleba'), kind: 'mixed', saidOn: '2022-02-13' }, {}],
        });
        const [first = never(), second = never()] = statements;
        const parts = ['“é”', '\u0000 \ud83d\n'].map((text) => ({ start: 0, end: text.length, text }));
        await store.replace({
          ...rest,
          statements: [{ ...first, statement: { ...first.statement, parts } }, second],
        });
        expect((await store.find(query([]))).found).toEqual([
          {
            id: 'stm_a-1',
            documentId: 'doc_a',
            position: 1,
            kind: 'direct',
            confidence: 'unresolved',
            day: '2022-02-14',
            words: 'words',
          },
          {
            id: 'stm_a-0',
            documentId: 'doc_a',
            position: 0,
            kind: 'mixed',
            confidence: 'high',
            day: '2022-02-13',
            words: '“é”\n\u0000 \ud83d\n',
          },
        ]);
      });

      it('finds no day where there is none', async () => {
        await write({ id: 'doc_a', statements: [{}] });
        expect((await store.find(query([]))).found).toMatchObject([{ day: null }]);
      });

      it('replaces everything that it held of the same document', async () => {
        await write({
          id: 'doc_a',
          text: 'old',
          fingerprint: 'f1',
          statements: [{ words: 'old' }, { words: 'older' }],
        });
        await write({ id: 'doc_a', text: 'new', fingerprint: 'f2', statements: [{ words: 'new' }] });
        expect(await store.holdings()).toEqual([{ id: 'doc_a', source: 'news/doc_a.md', fingerprint: 'f2' }]);
        expect((await store.find(query(['old', 'older']))).total).toBe(0);
        expect(idsOf(await store.find(query([])))).toEqual(['stm_a-0']);
        expect(await store.findDocuments([pattern('old')], 10)).toEqual([]);
        expect(await store.findDocuments([pattern('new')], 10)).toHaveLength(1);
        expect(await store.read('stm_a-1')).toBeNull();
      });

      it('may write the same record again and again', async () => {
        const same: RecordSketch = { id: 'doc_a', publishedAt: '2022-02-14', statements: [{}, {}] };
        await write(same, same, { id: 'doc_b', statements: [{}] }, same);
        expect((await store.summary()).statements).toBe(3);
        expect(idsOf(await store.find(query([])))).toEqual(['stm_a-0', 'stm_a-1', 'stm_b-0']);
      });

      it('moves a document whose day has changed', async () => {
        await write({ id: 'doc_a', publishedAt: '2022-02-14', statements: [{}] });
        await write({ id: 'doc_b', publishedAt: '2022-02-13', statements: [{}] });
        await write({ id: 'doc_a', publishedAt: '2022-02-12', statements: [{}] });
        expect(idsOf(await store.find(query([])))).toEqual(['stm_b-0', 'stm_a-0']);
      });

      it('keeps a document without statements', async () => {
        await write({ id: 'doc_a', text: 'quiet news' });
        expect(await store.findDocuments([pattern('quiet')], 10)).toMatchObject([
          { id: 'doc_a', text: 'quiet news' },
        ]);
        expect(await store.find(query([]))).toEqual({ found: [], total: 0 });
      });

      it('forgets a removed document and keeps the others', async () => {
        await write({ id: 'doc_a', statements: [{}] }, { id: 'doc_b', statements: [{}] });
        await store.remove('doc_a');
        expect(idsOf(await store.find(query([])))).toEqual(['stm_b-0']);
        expect(await store.read('stm_a-0')).toBeNull();
        expect((await store.holdings()).map(({ id }) => id)).toEqual(['doc_b']);
        expect((await store.findDocuments([pattern('body.')], 10)).map(({ id }) => id)).toEqual(['doc_b']);
      });

      it('finds nothing wrong with removing what it does not hold', async () => {
        await store.remove('doc_unknown');
        expect(await store.holdings()).toEqual([]);
      });

      it('keeps both documents when two statements have the same id by accident', async () => {
        await write({ id: 'doc_b', statements: [{ id: 'stm_same', words: 'second' }] });
        await write({ id: 'doc_a', statements: [{ id: 'stm_same', words: 'first' }] });
        await write({ id: 'doc_b', statements: [{ id: 'stm_same', words: 'second' }] });
        expect((await store.find(query(['first', 'second']))).total).toBe(2);
        expect((await store.read('stm_same'))?.document.id).toBe('doc_a');
        await store.remove('doc_a');
        expect((await store.read('stm_same'))?.document.id).toBe('doc_b');
      });
    });

    describe('readMany', () => {
      const placesOf = (...written: readonly DocumentRecord[]): readonly StatementPlace[] =>
        written.flatMap(({ statements }) => statements.map(({ statement }) => statement));

      it('gives statements with their citation and without their trace', async () => {
        const written = record({ id: 'doc_a', publishedAt: '2022-02-14', statements: [{}] });
        await store.replace(written);
        const { trace: _, ...statement } = written.statements[0]?.statement ?? never();
        expect(await store.readMany(placesOf(written))).toEqual([
          { statement, citation: citationOf(written) },
        ]);
      });

      it('keeps the order in which it is asked', async () => {
        const written = (['doc_b', 'doc_a'] as const).map((id) => record({ id, statements: [{}, {}, {}] }));
        for (const one of written) await store.replace(one);
        const places = placesOf(...written);
        for (const asked of [places, [...places].reverse(), places.slice(2, 4)]) {
          const read = await store.readMany(asked);
          expect(read.map(({ statement }) => statement.id)).toEqual(asked.map(({ id }) => id));
        }
      });

      it('leaves out what it does not hold, and gives nothing for nothing', async () => {
        const [kept, removed] = (['doc_a', 'doc_b'] as const).map((id) => record({ id, statements: [{}] }));
        for (const one of [kept ?? never(), removed ?? never()]) await store.replace(one);
        await store.remove('doc_b');
        const read = await store.readMany([
          ...placesOf(removed ?? never()),
          { id: 'stm_a-0', documentId: 'doc_unknown' },
          { id: 'stm_unknown', documentId: 'doc_a' },
          ...placesOf(kept ?? never()),
        ]);
        expect(read.map(({ statement }) => statement.id)).toEqual(['stm_a-0']);
        expect(await store.readMany([])).toEqual([]);
      });

      it('tells two statements with the same id apart by their documents', async () => {
        await write({ id: 'doc_a', statements: [{ id: 'stm_same', words: 'first' }] });
        await write({ id: 'doc_b', statements: [{ id: 'stm_same', words: 'second' }] });
        for (const asked of [['doc_b', 'doc_a'], ['doc_b'], ['doc_a']] as const) {
          const read = await store.readMany(asked.map((documentId) => ({ id: 'stm_same', documentId })));
          expect(read.map(({ statement, citation }) => [statement.documentId, citation.id])).toEqual(
            asked.map((id) => [id, id]),
          );
        }
      });
    });

    describe('terms', () => {
      beforeEach(() =>
        write(
          {
            id: 'doc_a',
            statements: [{ words: 'nato will grow', context: 'talks in geneva', title: 'a summit' }],
          },
          { id: 'doc_b', statements: [{ words: 'grow nato', context: 'nato talks', title: 'geneva' }] },
        ),
      );

      it('looks only in the field that is asked for', async () => {
        expect(idsOf(await store.find(query(['geneva'])))).toEqual([]);
        expect(idsOf(await store.find(query(['geneva'], { field: 'context' })))).toEqual(['stm_a-0']);
        expect(idsOf(await store.find(query(['geneva'], { field: 'title' })))).toEqual(['stm_b-0']);
      });

      it('wants all terms of a pattern, in any order unless they stand together', async () => {
        expect(idsOf(await store.find(query(['nato grow'])))).toEqual(['stm_a-0', 'stm_b-0']);
        expect(idsOf(await store.find(query(['nato shrinks'])))).toEqual([]);
        const together = { ...query([]), anyOf: [pattern('grow nato', true)] };
        expect(idsOf(await store.find(together))).toEqual(['stm_b-0']);
      });

      it('wants one of several patterns, and counts a statement once', async () => {
        const found = await store.find(query(['will', 'nato', 'unknown']));
        expect(idsOf(found)).toEqual(['stm_a-0', 'stm_b-0']);
        expect(found.total).toBe(2);
      });

      it('matches whole terms only', async () => {
        expect((await store.find(query(['nat']))).total).toBe(0);
      });

      it('takes no pattern for everything, and a pattern of nothing for nothing', async () => {
        expect((await store.find(query([]))).total).toBe(2);
        expect((await store.find(query(['']))).total).toBe(0);
        expect((await store.find(query(['', 'nato']))).total).toBe(2);
        expect(await store.findDocuments([], 10)).toEqual([]);
        expect(await store.findDocuments([pattern('')], 10)).toEqual([]);
      });

      it('takes many patterns of many terms', async () => {
        const terms = Array.from({ length: 300 }, (_, number) => `term${number}`);
        const anyOf = terms.map((term) => ({ terms: [term, ...terms], together: false }));
        expect((await store.find({ ...query([]), anyOf: [...anyOf, pattern('nato')] })).total).toBe(2);
      });

      it.each([
        'or',
        'and',
        'not',
        'near',
        'a',
        'content',
        'ukraïna',
        'україна',
        'नमस्ते',
        '北约',
        'e\u0301',
        'ﬁn',
        '𝒳',
        '2022',
      ])('knows the term %s when it sees it again', async (term) => {
        await write({
          id: 'doc_c',
          statements: [{ words: `before ${term} after` }, { words: 'before after' }],
        });
        expect(idsOf(await store.find(query([term])))).toEqual(['stm_c-0']);
        expect(idsOf(await store.find({ ...query([]), anyOf: [pattern(`${term} after`, true)] }))).toEqual([
          'stm_c-0',
        ]);
      });

      it('takes no term for syntax, and no two terms for the same', async () => {
        const term = fc
          .string({ unit: 'binary', minLength: 1, maxLength: 6 })
          .map((text) => text.toLowerCase());
        await fc.assert(
          fc.asyncProperty(
            fc.uniqueArray(term, { minLength: 3, maxLength: 3 }),
            async ([one = '', two = '', three = '']) => {
              const { statements, ...rest } = record({ id: 'doc_c', statements: [{}, {}] });
              const [first, second] = statements.map(({ statement }, index) => ({
                statement,
                terms: { content: index === 0 ? [one, two] : [two, one], context: [three], title: [] },
                keys: [],
              }));
              await store.replace({
                ...rest,
                terms: [one, two],
                statements: [first ?? never(), second ?? never()],
              });
              const total = async (terms: readonly string[], together = false): Promise<number> =>
                (await store.find({ ...query([]), anyOf: [{ terms, together }] })).total;
              expect(await total([one])).toBe(2);
              expect(await total([two, one])).toBe(2);
              expect(await total([one, two], true)).toBe(1);
              expect(await total([three])).toBe(0);
              expect(await store.findDocuments([{ terms: [two], together: false }], 10)).toHaveLength(1);
              expect(await store.findDocuments([{ terms: [three], together: false }], 10)).toHaveLength(0);
            },
          ),
          { numRuns: 60 },
        );
      });
    });

    describe('filters', () => {
      beforeEach(() =>
        write(
          {
            id: 'doc_a',
            outlet: 'BBC News',
            publishedAt: '2022-02-14',
            statements: [
              { words: 'nato', speaker: speaker('lavrov'), kind: 'direct', saidOn: '2022-02-13' },
              { words: 'nato', speaker: speaker('kuleba'), kind: 'mixed' },
              { words: 'nato', speaker: null, kind: 'indirect' },
            ],
          },
          { id: 'doc_b', outlet: 'bbc news', statements: [{ words: 'nato', speaker: speaker('kuleba-d') }] },
          {
            id: 'doc_c',
            outlet: null,
            publishedAt: '2022-02-20',
            statements: [{ words: 'nato', kind: 'mixed' }],
          },
        ),
      );

      it.each([
        ['one speaker', { speakers: ['spk_kuleba'] }, ['stm_a-1']],
        ['any of several speakers', { speakers: ['spk_kuleba', 'spk_lavrov'] }, ['stm_a-1', 'stm_a-0']],
        ['a speaker whose id begins with the id of another', { speakers: ['spk_kuleba-d'] }, ['stm_b-0']],
        ['no speaker at all', { speakers: [] }, []],
        ['a kind', { kind: 'mixed' }, ['stm_c-0', 'stm_a-1']],
        ['an outlet, exactly as written', { outlet: 'BBC News' }, ['stm_a-1', 'stm_a-2', 'stm_a-0']],
        ['an outlet nobody has', { outlet: 'BBC' }, []],
        ['a first day', { since: '2022-02-14' }, ['stm_c-0', 'stm_a-1', 'stm_a-2']],
        ['a last day', { until: '2022-02-14' }, ['stm_a-1', 'stm_a-2', 'stm_a-0']],
        ['a single day, by when it was said', { since: '2022-02-13', until: '2022-02-13' }, ['stm_a-0']],
        ['days the wrong way round', { since: '2022-02-15', until: '2022-02-13' }, []],
        [
          'several filters at once',
          { kind: 'mixed', outlet: 'BBC News', speakers: ['spk_kuleba'] },
          ['stm_a-1'],
        ],
      ] as const)('can want %s', async (_, filter, ids) => {
        for (const texts of [['nato'], []]) {
          const found = await store.find(query(texts, filter));
          expect(idsOf(found)).toEqual(ids);
          expect(found.total).toBe(ids.length);
        }
      });

      it('takes a filter for no term, and a term for no filter', async () => {
        expect((await store.find(query(['spk_kuleba', 'mixed', 'bbc', 'kmixed', 'sspk_kuleba']))).total).toBe(
          0,
        );
      });
    });

    describe('order', () => {
      const days: readonly (Day | null)[] = ['2022-02-14', '2022-02-13', '2021-12-31', '1999-01-31', null];
      const ids: readonly DocumentId[] = [
        'doc_0',
        'doc_a',
        'doc_a-b',
        'doc_a1',
        'doc_a_b',
        'doc_ab',
        'doc_same-beginning-1',
        'doc_same-beginning-10',
        'doc_same-beginning-2',
        'doc_z9',
      ];
      const sketches: readonly RecordSketch[] = ids.map((id, index) => ({
        id,
        publishedAt: days[index % 2] ?? null,
        statements: days.map((saidOn) => ({ words: 'nato', saidOn })),
      }));
      const expected = sketches
        .flatMap(({ id, publishedAt }) =>
          days.map((saidOn, position) => ({
            id: `stm_${id.slice(4)}-${position}`,
            day: saidOn ?? publishedAt ?? '',
          })),
        )
        .sort((one, other) => Number(one.day < other.day) - Number(one.day > other.day))
        .map(({ id }) => id);

      it('is newest day first, then document id, then position, whatever was written first, wherever it is cut', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.shuffledSubarray([...sketches], { minLength: sketches.length }),
            fc.integer({ min: 0, max: expected.length + 1 }),
            async (shuffled, limit) => {
              for (const { id } of sketches) await store.remove(id);
              await write(...shuffled);
              for (const texts of [['nato'], []]) {
                const found = await store.find(query(texts, { limit }));
                expect(idsOf(found)).toEqual(expected.slice(0, limit));
                expect(found.total).toBe(expected.length);
              }
            },
          ),
          { numRuns: 25 },
        );
      });

      it('puts unknown days last and leaves them out of every range', async () => {
        await write(
          { id: 'doc_a', statements: [{}] },
          { id: 'doc_b', publishedAt: '0001-01-01', statements: [{}] },
        );
        expect(idsOf(await store.find(query([])))).toEqual(['stm_b-0', 'stm_a-0']);
        expect(idsOf(await store.find(query([], { until: '9999-12-31' })))).toEqual(['stm_b-0']);
        expect(idsOf(await store.find(query([], { since: '0001-01-01' })))).toEqual(['stm_b-0']);
      });

      it('gives the newest documents, wherever the list is cut', async () => {
        await write(...[...sketches].reverse());
        const documents = sketches.map(({ id, publishedAt }) => ({ id, day: publishedAt ?? '' }));
        documents.sort((one, other) => Number(one.day < other.day) - Number(one.day > other.day));
        for (let limit = 0; limit <= documents.length; limit++) {
          const found = await store.findDocuments([pattern('title'), pattern('body.')], limit);
          expect(found.map(({ id }) => id)).toEqual(documents.slice(0, limit).map(({ id }) => id));
        }
      });

      it('lists holdings and all statements by document id and position', async () => {
        await write(...[...sketches].reverse());
        expect((await store.holdings()).map(({ id }) => id)).toEqual(ids);
        const all = await wholeOf(store);
        expect(all.map(({ statement }) => statement.id)).toEqual(
          ids.flatMap((id) => days.map((_, position) => `stm_${id.slice(4)}-${position}`)),
        );
      });
    });

    describe('arrivals', () => {
      /** What came after an arrival, and up to another. */
      const arrived = async (after: number, until?: number): Promise<readonly string[]> =>
        idsOf(
          await store.find(
            query([], { arrivedAfter: after, ...(until === undefined ? {} : { arrivedUntil: until }) }),
          ),
        );
      const lastAfter = async (...sketches: readonly RecordSketch[]): Promise<number> => {
        await write(...sketches);
        return store.lastArrival();
      };

      it('are none in an empty store', async () => {
        expect(await store.lastArrival()).toBe(0);
        expect(await arrived(0)).toEqual([]);
      });

      it('number what comes, whatever day it is of', async () => {
        const first = await lastAfter({
          id: 'doc_b',
          text: 'b',
          publishedAt: '2022-02-14',
          statements: [{}],
        });
        const second = await lastAfter({
          id: 'doc_a',
          text: 'a',
          publishedAt: '1999-01-01',
          statements: [{}, {}],
        });
        expect(await arrived(0)).toEqual(['stm_b-0', 'stm_a-0', 'stm_a-1']);
        expect(await arrived(first)).toEqual(['stm_a-0', 'stm_a-1']);
        expect(await arrived(0, first)).toEqual(['stm_b-0']);
        expect(await arrived(second)).toEqual([]);
        expect(await arrived(second, first)).toEqual([]);
      });

      it('let a changed document bring what it did not have before, and nothing else', async () => {
        const last = await lastAfter({ id: 'doc_a', text: 'one', statements: [{ id: 'stm_old' }] });
        await write({ id: 'doc_a', text: 'one two', statements: [{ id: 'stm_new' }, { id: 'stm_old' }] });
        expect(await arrived(last)).toEqual(['stm_new']);
        expect(await arrived(0, last)).toEqual(['stm_old']);
      });

      it('let a newer pipeline bring nothing new, also where it found nothing before', async () => {
        const last = await lastAfter(
          { id: 'doc_a', text: 'a', fingerprint: '1/a', statements: [{ id: 'stm_1' }] },
          { id: 'doc_b', text: 'b', fingerprint: '1/b' },
        );
        expect(
          await lastAfter(
            { id: 'doc_a', text: 'a', fingerprint: '2/a', statements: [{ id: 'stm_2' }, { id: 'stm_1' }] },
            { id: 'doc_b', text: 'b', fingerprint: '2/b', statements: [{ id: 'stm_3' }] },
          ),
        ).toBe(last);
        expect(await arrived(last)).toEqual([]);
        expect(await arrived(0, last)).toEqual(['stm_2', 'stm_1', 'stm_3']);
      });

      it('let a newer pipeline bring what came with the text, to whom the text is new', async () => {
        const before = await lastAfter({ id: 'doc_a', text: 'a' });
        const last = await lastAfter({ id: 'doc_b', text: 'b' });
        await write({ id: 'doc_b', text: 'b', fingerprint: 'f2', statements: [{ id: 'stm_found' }] });
        expect(await arrived(before)).toEqual(['stm_found']);
        expect(await arrived(last)).toEqual([]);
      });

      it('let nothing come twice: neither what was removed, nor a text that is another document now', async () => {
        const last = await lastAfter({ id: 'doc_a', text: 'same', statements: [{}] });
        await store.remove('doc_a');
        await write({ id: 'doc_a', text: 'same', statements: [{}] });
        await write({ id: 'doc_moved', text: 'same', statements: [{}] });
        expect(await arrived(last)).toEqual([]);
        expect(await store.lastArrival()).toBe(last);
      });

      it('never give a number again, when everything is removed', async () => {
        const last = await lastAfter({ id: 'doc_a', text: 'a', statements: [{}] });
        await store.remove('doc_a');
        expect(await store.lastArrival()).toBe(last);
        expect(await lastAfter({ id: 'doc_b', text: 'b', statements: [{}] })).toBeGreaterThan(last);
        expect(await arrived(last)).toEqual(['stm_b-0']);
      });

      it('count a statement that two documents share by accident from when it came first', async () => {
        const last = await lastAfter({ id: 'doc_a', text: 'a', statements: [{ id: 'stm_same' }] });
        await write({ id: 'doc_b', text: 'b', statements: [{ id: 'stm_same' }] });
        expect(await arrived(last)).toEqual([]);
        expect(await arrived(0, last)).toEqual(['stm_same', 'stm_same']);
      });

      it('go together with every other wish', async () => {
        const last = await lastAfter({
          id: 'doc_a',
          text: 'a',
          outlet: 'Zeit',
          statements: [{ words: 'nato' }],
        });
        await write({
          id: 'doc_b',
          text: 'b',
          outlet: 'Zeit',
          publishedAt: '2022-02-14',
          statements: [
            { words: 'nato', speaker: speaker('kuleba'), kind: 'mixed' },
            { words: 'nato', context: 'nato' },
            { words: 'peace', context: 'nato peace', kind: 'mixed' },
          ],
        });
        await write({ id: 'doc_c', text: 'c', statements: [{ words: 'nato', kind: 'mixed' }] });
        const found = async (texts: readonly string[], rest: Partial<StatementQuery>) =>
          idsOf(await store.find(query(texts, { arrivedAfter: last, ...rest })));
        expect(await found(['nato'], {})).toEqual(['stm_b-0', 'stm_b-1', 'stm_c-0']);
        expect(await found(['nato'], { kind: 'mixed', outlet: 'Zeit' })).toEqual(['stm_b-0']);
        expect(await found(['nato'], { speakers: ['spk_kuleba'] })).toEqual(['stm_b-0']);
        expect(await found(['nato'], { field: 'context', without: 'content' })).toEqual(['stm_b-2']);
        expect(await found([], { since: '2022-02-14' })).toEqual(['stm_b-0', 'stm_b-1', 'stm_b-2']);
      });

      it('fall into windows without a gap, wherever the list is cut', async () => {
        const sketch = fc.record({
          id: fc.constantFrom<DocumentId>('doc_a', 'doc_b', 'doc_same1', 'doc_same2'),
          publishedAt: fc.constantFrom<Day | null>('2022-02-14', '1999-01-31', null),
          statements: fc.array(fc.record({ words: fc.constantFrom('nato', 'peace') }), { maxLength: 4 }),
        });
        let run = 0;
        await fc.assert(
          fc.asyncProperty(
            fc.array(sketch, { minLength: 1, maxLength: 8 }),
            fc.tuple(fc.nat(30), fc.nat(30)),
            fc.nat(12),
            async (sketches, [one, other], limit) => {
              run += 1;
              for (const { id } of await store.holdings()) await store.remove(id);
              const start = await store.lastArrival();
              for (const [at, each] of sketches.entries())
                await write({
                  ...each,
                  text: `run ${run} write ${at}`,
                  statements: each.statements.map((it, n) => ({
                    ...it,
                    id: `stm_${run}-${each.id.slice(4)}-${n}`,
                  })),
                });
              const end = await store.lastArrival();
              const middle = start + ((one + other) % (end - start + 1));
              const all = await store.find(query(['nato'], { arrivedAfter: start }));
              expect(all).toEqual(await store.find(query(['nato'])));
              const older = await store.find(query(['nato'], { arrivedAfter: start, arrivedUntil: middle }));
              const newer = await store.find(query(['nato'], { arrivedAfter: middle, arrivedUntil: end }));
              expect(older.total + newer.total).toBe(all.total);
              expect([...idsOf(older), ...idsOf(newer)].sort()).toEqual([...idsOf(all)].sort());
              const cut = await store.find(query(['nato'], { arrivedAfter: middle, limit }));
              expect(cut).toEqual({ found: newer.found.slice(0, limit), total: newer.total });
            },
          ),
          { numRuns: 40 },
        );
      });
    });

    describe('summary and revision', () => {
      it('sums up nothing', async () => {
        const { revision: _, ...summary } = await store.summary();
        expect(summary).toEqual({
          documents: 0,
          statements: 0,
          firstDay: null,
          lastDay: null,
          outlets: [],
          speakers: [],
          acronyms: [],
          topics: [],
        });
      });

      it('sums up what it holds, the most frequent first', async () => {
        const lavrov = { ...speaker('lavrov'), aliases: ['Sergey Lavrov', 'Lavrov'], roles: ['minister'] };
        const { role: _, ...profile } = lavrov;
        const osce = { short: 'OSCE', long: 'Organization for Security and Co-operation in Europe' };
        await write(
          {
            id: 'doc_b',
            outlet: 'Zeit',
            publishedAt: '2022-02-14',
            statements: [{ speaker: lavrov }, { speaker: lavrov, saidOn: '2022-01-02' }, {}],
            analysis: { speakers: [profile], acronyms: [osce], topics: ['Kyiv', 'Minsk', 'Kyiv'] },
          },
          {
            id: 'doc_a',
            outlet: 'Zeit',
            analysis: { speakers: [profile], acronyms: [osce], topics: ['Minsk'] },
          },
          { id: 'doc_c', outlet: 'Aftenposten', publishedAt: '2030-01-01' },
          { id: 'doc_d', statements: [{}] },
        );
        const { revision: __, ...summary } = await store.summary();
        expect(summary).toEqual({
          documents: 4,
          statements: 4,
          firstDay: '2022-01-02',
          lastDay: '2022-02-14',
          outlets: [
            { name: 'Zeit', documents: 2 },
            { name: 'Aftenposten', documents: 1 },
          ],
          speakers: [
            { ...profile, documentId: 'doc_a', statements: 0 },
            { ...profile, documentId: 'doc_b', statements: 2 },
          ],
          acronyms: [osce],
          topics: [
            { name: 'Minsk', documents: 2 },
            { name: 'Kyiv', documents: 1 },
          ],
        });
      });

      it('has a revision that grows with each write and with nothing else', async () => {
        const seen = [await store.revision()];
        await write({ id: 'doc_a', statements: [{}] });
        seen.push(await store.revision());
        await write({ id: 'doc_a', statements: [{}] });
        seen.push(await store.revision());
        await store.remove('doc_a');
        seen.push(await store.revision());
        expect(new Set(seen).size).toBe(4);
        expect([...seen].sort((one, other) => one - other)).toEqual(seen);
        await store.remove('doc_a');
        await store.find(query([]));
        expect((await store.summary()).revision).toBe(seen.at(-1));
      });
    });

    it('goes on with all statements while documents are written and removed', async () => {
      await write(...(['doc_a', 'doc_b', 'doc_d'] as const).map((id) => ({ id, statements: [{}, {}] })));
      const seen: string[] = [];
      for await (const { statement } of store.all()) {
        seen.push(statement.id);
        if (statement.id !== 'stm_a-0') continue;
        await store.remove('doc_b');
        await write({ id: 'doc_c', statements: [{}] });
      }
      expect(seen).toEqual(['stm_a-0', 'stm_a-1', 'stm_c-0', 'stm_d-0', 'stm_d-1']);
    });
  });
};

const idsOf = ({ found }: FoundStatements): readonly string[] => found.map(({ id }) => id);

const wholeOf = async (store: Store): Promise<readonly WholeStatement[]> => {
  const all: WholeStatement[] = [];
  for await (const one of store.all()) all.push(one);
  return all;
};

const citationOf = ({ document }: DocumentRecord): unknown => {
  const { text: _, ...citation } = document;
  return citation;
};

const never = (): never => {
  throw new Error('the record has no statement');
};
