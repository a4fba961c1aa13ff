/** Figures and changes as the pipeline would make them, with only what a store test cares about spelled out. */
import type { Change } from '../../src/core/changes/change.ts';
import type { Comparable } from '../../src/core/compare/comparable.ts';
import type { Compare } from '../../src/core/compare/compare.ts';
import type { Day, SpeakerRef } from '../../src/core/corpus.ts';
import type { DocumentId } from '../../src/core/ids.ts';
import type { IndexedChange, IndexedFigure } from '../../src/core/ports.ts';

interface FindingSketch {
  readonly words: string;
  readonly day?: Day | null;
  readonly by?: SpeakerRef | null;
}

const termsOf = (words: string): IndexedFigure['terms'] => ({
  content: words.split(' '),
  context: [],
  title: [],
});

/** A figure whose thing is its words. */
export const figure = (documentId: DocumentId, sketch: FindingSketch): IndexedFigure => ({
  figure: {
    documentId,
    written: { start: 0, end: 2, text: '12' },
    low: 12,
    high: 12,
    qualifier: 'exactly',
    unit: null,
    of: sketch.words,
    where: null,
    asOf: null,
    sentence: { start: 0, end: 2, text: '12' },
    time: 'now',
    clause: [],
    sense: {
      thing: sketch.words,
      subjects: [],
      aspect: null,
      modifiers: [],
      places: [],
      placeNames: [],
      owners: [],
      part: null,
    },
    statementId: null,
    by: sketch.by ?? null,
    confidence: 'high',
    day: sketch.day ?? null,
  },
  terms: termsOf(sketch.words),
});

const NOBODY: SpeakerRef = { id: 'spk_x', name: 'X', role: null, type: 'person' };

/** A change that a document tells of. */
export const told = (documentId: DocumentId, sketch: FindingSketch): IndexedChange => ({
  change: {
    kind: 'stated',
    speaker: sketch.by ?? NOBODY,
    earlier: null,
    later: null,
    told: { documentId, sentence: { start: 0, end: 1, text: sketch.words } },
    day: sketch.day ?? null,
    triggers: [],
  },
  terms: termsOf(sketch.words),
});

/**
 * A way of comparing that is plain to see: equal words are the same remark, copied where both documents credit one agency; words
 * that begin alike are similar; "not" before the same words is a contrast, and the later one by day and id comes later.
 */
export const comparePlainly: Compare = (own, others) => {
  const pairs = own.flatMap((one, at) =>
    [...own.slice(at + 1), ...others].map((other) => [one, other] as const),
  );
  return {
    links: pairs.flatMap(([one, other]) => {
      const likeness = likenessOf(wordsOf(one), wordsOf(other));
      if (likeness === null) return [];
      const isCopied = one.sketch.agency !== null && one.sketch.agency === other.sketch.agency;
      return [{ one: placeOf(one), other: placeOf(other), likeness, isCopied }];
    }),
    contrasts: pairs.flatMap(([one, other]) => {
      const isContrast = `not ${wordsOf(one)}` === wordsOf(other) || `not ${wordsOf(other)}` === wordsOf(one);
      return isContrast ? [contrast([one, other])] : [];
    }),
  };
};

const likenessOf = (one: string, other: string): 'same' | 'similar' | null => {
  if (one === other) return 'same';
  return one.split(' ')[0] === other.split(' ')[0] && one.split(' ')[0] !== 'not' ? 'similar' : null;
};

const contrast = (sides: readonly Comparable[]): IndexedChange => {
  const [earlier, later] = sides.toSorted((a, b) => compare(orderOf(a), orderOf(b)));
  if (earlier === undefined || later === undefined) throw new Error('a contrast has two sides');
  const change: Change = {
    kind: 'contrast',
    speaker: later.statement.speaker ?? NOBODY,
    earlier: placeOf(earlier),
    later: placeOf(later),
    told: null,
    day: dayOf(later),
    triggers: [{ side: 'later', words: 'not' }],
  };
  return { change, terms: termsOf(`${wordsOf(earlier)} ${wordsOf(later)}`) };
};

const dayOf = ({ statement, citation }: Comparable): Day | null => statement.saidOn ?? citation.publishedAt;
const orderOf = (side: Comparable): string => `${dayOf(side) ?? ''} ${side.citation.id} ${side.statement.id}`;
const wordsOf = ({ statement }: Comparable): string => statement.parts.map(({ text }) => text).join(' ');
const placeOf = ({ statement: { id, documentId } }: Comparable) => ({ id, documentId });
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
