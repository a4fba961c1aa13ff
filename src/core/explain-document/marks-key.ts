import type { MarkRole, Piece } from '../../reply/explained.ts';

/** How to read the marks, each kind on its own words. */
export const MARKS_KEY: readonly Piece[] = [
  between('Marked in the text, each with the number of its statement: '),
  ...sample('content', 'what was said'),
  between(', '),
  ...sample('speaker', 'who said it'),
  between(' and '),
  ...sample('cue', 'the words that report it'),
  between('.'),
];

function sample(role: MarkRole, value: string): readonly Piece[] {
  const label = { role, numbers: [] };
  return [
    { type: 'start', label },
    { type: 'words', value, within: [label] },
    { type: 'end', label, isAmongOthers: false },
  ];
}

function between(value: string): Piece {
  return { type: 'words', value, within: [] };
}
