import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figures/figure.ts';
import { groupFigures } from '../../../src/core/figures/group-figures.ts';
import type { StoredFigure } from '../../../src/core/ports.ts';
import type { FigureSense } from '../../../src/text/figures/text-figure.ts';

const SENSE: FigureSense = {
  thing: 'boat',
  subjects: [],
  aspect: null,
  modifiers: [],
  places: [],
  placeNames: [],
  owners: [],
  part: null,
};

interface Sketch extends Partial<Pick<Figure, 'unit' | 'time' | 'documentId'>>, Partial<FigureSense> {
  readonly by?: string;
}

/** Values tell figures apart; each stands at a place of its own. */
const figure = (value: number, sketch: Sketch = {}): StoredFigure => {
  const { by, unit = null, time = 'now', documentId = 'doc_quay', ...sense } = sketch;
  const place = { start: value, end: value + 1, text: String(value) };
  return {
    figure: {
      documentId,
      written: place,
      low: value,
      high: value,
      qualifier: 'exactly',
      unit,
      of: 'boats',
      where: null,
      asOf: null,
      time,
      clause: [place],
      sentence: place,
      statementId: null,
      by: by === undefined ? null : { id: `spk_${by}`, name: by, role: null, type: 'person' },
      confidence: 'high',
      day: null,
      sense: { ...SENSE, ...sense },
    },
    citation: { id: documentId, title: 'Boats', outlet: null, url: null, publishedAt: null, source: 'x' },
  };
};

const sourceOf = ({ figure: { by, documentId } }: StoredFigure): string => by?.id ?? documentId;
const valuesOf = (...found: readonly StoredFigure[]) =>
  groupFigures(found, sourceOf).map(({ given }) => given.map(({ figure: { low } }) => low));

describe('figures are compared', () => {
  it('where they count the same thing', () => {
    expect(valuesOf(figure(3), figure(5), figure(4, { thing: 'tent' }))).toEqual([[3, 5], [4]]);
  });

  it.each([
    ['unit', { unit: 'percent' }],
    ['time', { time: '2014' }],
    ['part of the whole', { part: 'of them' }],
    ['aspect', { aspect: 'cost' }, { aspect: 'rise' }],
    ['kind', { modifiers: ['fishing'] }, { modifiers: ['patrol'] }],
    ['owner', { owners: ['norvia'] }, { owners: ['velia'] }],
    ['place', { places: ['camp'] }, { places: ['square'] }],
    [
      'name of a place',
      { places: ['border'], placeNames: ['norvian'] },
      { places: ['border'], placeNames: ['velian'] },
    ],
  ] as const)('and not where the %s differs', (_, one: Sketch, other: Sketch = {}) => {
    expect(valuesOf(figure(3, one), figure(4, other))).toHaveLength(2);
  });

  it.each([
    ['a place and no place', { places: ['camp'] }, {}],
    [
      'a border and the border of a name',
      { places: ['border'] },
      { places: ['border'], placeNames: ['velian'] },
    ],
    ['a town and its name in one document', { places: ['town'] }, { placeNames: ['ansel'] }],
    ['a kind and no kind', { modifiers: ['fishing'] }, {}],
  ] as const)('with %s', (_, one: Sketch, other: Sketch) => {
    expect(valuesOf(figure(3, one), figure(4, other))).toEqual([[3, 4]]);
  });

  it('what names no place stands alone where two places could be meant', () => {
    const found = [
      figure(3, { placeNames: ['ansel'] }),
      figure(4, { placeNames: ['harl'] }),
      figure(5, { documentId: 'doc_tide' }),
    ];
    expect(valuesOf(...found)).toHaveLength(3);
  });

  it('what names no place goes with the only place of its own document', () => {
    const harl = figure(4, { placeNames: ['harl'], documentId: 'doc_tide' });
    expect(
      valuesOf(figure(3, { placeNames: ['ansel'] }), harl, figure(5, { documentId: 'doc_tide' })),
    ).toEqual([[4, 5], [3]]);
  });
});

describe('a group', () => {
  it('reaches from its lowest to its highest figure', () => {
    expect(groupFigures([figure(5), figure(3)], sourceOf)).toMatchObject([{ low: 3, high: 5 }]);
  });

  it('has a figure that one speaker gives in two documents once, with both', () => {
    const [group] = groupFigures(
      [figure(3, { by: 'ann' }), figure(3, { by: 'ann', documentId: 'doc_tide' })],
      sourceOf,
    );
    expect(group?.given.map(({ reports }) => reports.length)).toEqual([2]);
    expect(group?.sources).toBe(1);
  });

  it('has a figure that two give twice', () => {
    const [group] = groupFigures([figure(3, { by: 'ann' }), figure(3, { by: 'bob' })], sourceOf);
    expect([group?.given.length, group?.sources]).toEqual([2, 2]);
  });
});

it('the order in which figures come does not matter', () => {
  const some = <const Value>(...values: readonly Value[]) => fc.constantFrom(...values);
  const sketch = fc.record({
    placeNames: some([], ['ansel'], ['harl']),
    places: some([], ['camp'], ['square']),
    modifiers: some([], ['fishing'], ['patrol']),
    documentId: some('doc_quay', 'doc_tide'),
    by: some('ann', 'bob'),
  });
  fc.assert(
    fc.property(fc.array(sketch, { maxLength: 12 }), fc.nat(), (sketches, turn) => {
      const found = sketches.map((each, at) => figure(at, each));
      const middle = found.length === 0 ? 0 : turn % found.length;
      const turned = [...found.slice(middle), ...found.slice(0, middle)].reverse();
      expect(groupFigures(turned, sourceOf)).toEqual(groupFigures(found, sourceOf));
    }),
  );
});
