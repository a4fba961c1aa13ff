import fc from 'fast-check';
import type { Picture, PictureColumn, PicturePoint } from '../../src/reply/picture.ts';

const point = (column: number, rest: Partial<PicturePoint> = {}): PicturePoint => ({
  column,
  remarks: 1,
  means: 'said',
  isChange: false,
  ...rest,
});

const days = (count: number, silenceEvery: number): readonly PictureColumn[] =>
  Array.from({ length: count }, (_, at) => ({
    day: new Date(Date.UTC(2031, 11, 20 + at * 3)).toISOString().slice(0, 10),
    silence: at > 0 && at % silenceEvery === 0 ? 8 + at * 20 : null,
  }));

const spread = (count: number, lane: number): readonly PicturePoint[] =>
  Array.from({ length: count }, (_, at) => at)
    .filter((at) => (at * 7 + lane * 3) % 5 < 2)
    .map((at) =>
      point(at, {
        remarks: 1 + ((at * lane) % 12),
        means: (at + lane) % 2 === 0 ? 'said' : 'published',
        isChange: at % 9 === 3,
      }),
    );

const lanes = (names: readonly string[], columns: number): Picture['lanes'] =>
  names.map((name, lane) => ({ name, points: spread(columns, lane) }));

/** What a person looks at when the drawing has changed. */
export const PICTURES = {
  'one-statement': {
    title: 'Timeline about pier',
    note: null,
    columns: [{ day: '2031-03-04', silence: null }],
    lanes: [{ name: 'Ada Berg', points: [point(0)] }],
    alternative: 'Timeline about pier. 4 Mar 2031: Ada Berg 1 said.',
  },
  'twenty-days': {
    title: 'Timeline about the lighthouse',
    note: '20 of 34 remarks',
    columns: [...days(19, 5), { day: null, silence: null }],
    lanes: lanes(['Ada Berg', 'Dmytro Halko', 'Olaf Rask', 'Baltic Ferry Council', '3 others'], 20),
    alternative: 'Much.',
  },
  'long-names': {
    title: `Timeline about ${'the wonderful and mighty harbour of Port Ansel '.repeat(4)}`,
    note: null,
    columns: days(3, 1),
    lanes: lanes(
      [
        'Maximilian Alexander von Wolkenstein-Trostburg zu Hohenems',
        'W'.repeat(200),
        '</text><script>alert(1)</script>&"\'\u0000\u202e]]>',
      ],
      3,
    ),
    alternative: 'Long.',
  },
  cyrillic: {
    title: 'Timeline about маяк by Щеглюк',
    note: null,
    columns: days(4, 2),
    lanes: lanes(['Володимир Олександрович Щеглюк', 'Міністерство закордонних справ', 'Юлія'], 4),
    alternative: 'Маяк.',
  },
} satisfies Readonly<Record<string, Picture>>;

const COLUMNS = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 400 }), isUnknown: fc.constant(false) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((gaps) => {
    let day = Date.UTC(2030, 0, 1);
    return gaps.map(({ gap }, at): PictureColumn => {
      day += gap * 86_400_000;
      return {
        day: new Date(day).toISOString().slice(0, 10),
        silence: at > 0 && gap > 8 ? gap - 1 : null,
      };
    });
  });

const NAME = fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }));

/** Any that a timeline can make, of any names. */
export const PICTURE: fc.Arbitrary<Picture> = COLUMNS.chain((columns) =>
  fc.record({
    title: NAME,
    note: fc.option(NAME, { nil: null }),
    columns: fc.constant(columns),
    lanes: fc.array(
      fc.record({
        name: NAME,
        points: fc.uniqueArray(fc.nat({ max: columns.length - 1 }), { minLength: 1 }).chain((at) =>
          fc.tuple(
            ...at
              .toSorted((a, b) => a - b)
              .map((column) =>
                fc.record({
                  column: fc.constant(column),
                  remarks: fc.nat({ max: 20 }),
                  means: fc.constantFrom('said' as const, 'published' as const),
                  isChange: fc.boolean(),
                }),
              ),
          ),
        ),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    alternative: NAME,
  }),
);
