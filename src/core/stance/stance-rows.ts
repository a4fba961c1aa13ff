/** What a statement does with its words and which side it takes, with the words that show it: rows of `why`. */
import type { Row } from '../answer/corpus-facts.ts';
import type { Statement } from '../corpus.ts';
import type { Position } from './stance.ts';

/** A row for the force, and one for the sides where the words take any. */
export const stanceRows = ({ force, stance }: Statement): readonly Row[] => [
  ['Force', [force === 'unclear' ? UNCLEAR : withWords(force, stance?.shown?.text)]],
  ...(stance === undefined || stance.positions.length === 0
    ? []
    : [['Side', [stance.positions.map(sideWords).join('; ')]] as const]),
];

const UNCLEAR = 'unclear: neither the verb of saying nor the words tell';

const SIDES: Readonly<Record<Position['pole'], string>> = {
  for: 'settled, for',
  against: 'settled, against',
  open: 'open',
};

const sideWords = ({ pole, shown }: Position): string => withWords(SIDES[pole], shown.text);

const withWords = (what: string, words: string | undefined): string =>
  words === undefined ? what : `${what} «${words}»`;
