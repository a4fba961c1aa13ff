/** LEE: The plan is dead. KIM: Which plan? */
import { draftTurn } from '../draft-turn.ts';
import type { LayoutRule } from '../layout.ts';
import { findTurns } from '../turns.ts';

export const transcript: LayoutRule = {
  id: 'transcript',
  apply: (page) =>
    findTurns(page)
      .filter(({ label }) => label.kind === 'name')
      .map((turn) => draftTurn(turn, { rule: transcript.id, mention: turn.label.who })),
};
