/** Figures and changes of the made-up corpus, where the pipeline would have found them. */
import type { Change } from '../src/core/changes/change.ts';
import type { Statement } from '../src/core/corpus.ts';
import type { FoundFigure } from '../src/core/figures/figure.ts';
import type { Stance } from '../src/core/stance/stance.ts';
import type { Excerpt } from '../src/text/types.ts';

const FIGURE = /about (\d+) (\S+)/;

/** "about 450 sanctions", of whatever stands there. */
export const markFigures = (statements: readonly Statement[]): readonly FoundFigure[] =>
  statements.flatMap(({ id, documentId, parts: [part] }) => {
    const found = FIGURE.exec(part?.text ?? '');
    if (found === null || part === undefined) return [];
    const [, number = '', of = ''] = found;
    const start = part.start + found.index;
    const text = `about ${number}`;
    return [
      {
        documentId,
        written: { start, end: start + text.length, text },
        low: Number(number),
        high: Number(number),
        qualifier: 'about',
        unit: null,
        of,
        where: null,
        asOf: null,
        sense: {
          thing: of,
          subjects: [],
          aspect: null,
          modifiers: [],
          places: [],
          placeNames: [],
          owners: [],
          part: null,
        },
        time: 'now',
        clause: [part],
        sentence: part,
        statementId: id,
      },
    ];
  });

/** The document says that the second statement takes back the first. */
export const markChanges = ([earlier, later]: readonly Statement[]): readonly Change[] => {
  const speaker = later?.speaker ?? null;
  if (earlier === undefined || later === undefined || speaker === null) return [];
  const { start, end, documentId } = later;
  return [
    {
      kind: 'stated',
      speaker,
      earlier: { id: earlier.id, documentId },
      later: { id: later.id, documentId },
      told: { documentId, sentence: later.parts[0] ?? { start, end, text: '' } },
      day: null,
      triggers: [],
    },
  ];
};

const POLES = ['for', 'against', 'open'] as const;

/** A quarter of all statements take a side, as in news: on their last words, one way or another. */
export const markStance = (content: Excerpt): Stance => {
  const words = content.text.split(' ');
  const [act = '', thing = '', other = ''] = words.toReversed();
  const pole = POLES[words.length % POLES.length] ?? 'open';
  const position = {
    pole,
    shown: content,
    agent: null,
    act,
    actSide: null,
    things: [thing, other],
    scope: [],
  };
  return { shown: null, isEarlier: false, positions: act.length % 4 === 0 ? [position] : [] };
};
