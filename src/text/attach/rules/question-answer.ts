/** Q: Is the plan dead? A: It is. The answers are the interviewee's where the text names one person before them. */
import { findNames } from '../../names.ts';
import type { Range } from '../../noun-phrase.ts';
import { draftTurn } from '../draft-turn.ts';
import { type LayoutRule, type Page, wordsOf } from '../layout.ts';
import { findTurns } from '../turns.ts';

const BYLINE = /^by\s/i;

export const questionAnswer: LayoutRule = {
  id: 'question-answer',
  apply: (page) => {
    const turns = findTurns(page).filter(({ label }) => label.kind !== 'name');
    const first = turns[0]?.lines[0];
    if (first === undefined) return [];
    const guest = onlyPersonBefore(page, first.firstSentence);
    return turns.map((turn) =>
      draftTurn(turn, { rule: questionAnswer.id, mention: turn.label.kind === 'answer' ? guest : null }),
    );
  },
};

/** The fullest name of the one person whom headline and lead name; null where they name none or several. */
function onlyPersonBefore({ passage, lexicon, lines }: Page, sentence: number): Range | null {
  const lead = lines.filter(
    (line) => line.lastSentence <= sentence && !BYLINE.test(wordsOf(passage, line).slice(0, 8)),
  );
  const sentences = lead.flatMap(({ firstSentence, lastSentence }) =>
    passage.sentences.slice(firstSentence, lastSentence),
  );
  const people = findNames({ ...passage, sentences }, lexicon).filter(
    ({ type, isQuoted }) => type === 'person' && !isQuoted,
  );
  const surnames = new Set(people.map(({ words }) => words.at(-1)));
  const fullest = people.toSorted((a, b) => b.words.length - a.words.length)[0];
  return surnames.size === 1 && fullest !== undefined ? { first: fullest.first, last: fullest.last } : null;
}
