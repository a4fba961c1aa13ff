/** What the rules of transcripts write into a draft the same way. */
import type { LaidOut } from './layout.ts';
import type { Draft } from './scene.ts';
import type { Turn } from './turns.ts';

/** Without a draft where nothing is left of a turn but stage directions. */
export function draftTurn({ label, lines, parts }: Turn, found: Pick<Draft, 'rule' | 'mention'>): LaidOut {
  const last = lines.at(-1);
  if (parts.length === 0 || last === undefined) return { draft: null, lines };
  const draft: Draft = {
    ...found,
    force: 'affirms',
    cue: label.mark,
    hearer: null,
    parts,
    isVerbatim: true,
    lastSentence: last.lastSentence - 1,
  };
  return { draft, lines };
}
