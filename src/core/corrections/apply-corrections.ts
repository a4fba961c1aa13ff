/** Puts right what was found in one document. */
import type { Analysis, SpeakerProfile, Statement } from '../corpus.ts';
import type { Person } from '../resolve/cast.ts';
import { CORRECTION_RULE, type Correction, type Corrections } from './correction.ts';
import { identify } from './identify.ts';

export interface Corrected {
  readonly analysis: Analysis;
  /** Those that concern the document, in the order of their statements. */
  readonly applied: readonly Correction[];
}

/**
 * The analysis with the corrections of its statements. A correction concerns its statement only: whoever a later "she"
 * means stays as it was found.
 * @param peopleOf everybody whom the document names; asked only when something is corrected
 */
export const applyCorrections = (
  analysis: Analysis,
  corrections: Corrections,
  peopleOf: () => readonly Person[],
): Corrected => {
  const applied = analysis.statements.flatMap(({ id }) => corrections.get(id) ?? []);
  if (applied.length === 0) return { analysis, applied };
  const { statements, speakers } = putRight(analysis, corrections, peopleOf());
  const isShorter = statements.length < analysis.statements.length;
  return {
    analysis: {
      ...analysis,
      statements,
      speakers: stillNamed(speakers, analysis.statements, statements),
      topics: isShorter ? stillSaid(analysis.topics, statements) : analysis.topics,
    },
    applied,
  };
};

/**
 * The statements as they should be, without those that are none. The speakers are those of before, with the roles that were
 * added, and those that are new.
 */
const putRight = (
  { statements, speakers }: Analysis,
  corrections: Corrections,
  people: readonly Person[],
): Pick<Analysis, 'statements' | 'speakers'> => {
  const profiles = new Map(speakers.map((profile) => [profile.id, profile]));
  const right: Statement[] = [];
  for (const statement of statements) {
    const correction = corrections.get(statement.id);
    if (correction === undefined) right.push(statement);
    else if (correction.right.kind === 'nobody') right.push(corrected(statement, correction, null));
    else if (correction.right.kind === 'speaker') {
      const { role } = correction.right;
      const found = identify(correction.right, { speakers, people }, statement.documentId);
      profiles.set(found.id, withRole(profiles.get(found.id) ?? found, role));
      right.push(corrected(statement, correction, { ...found, role: role ?? found.roles[0] ?? null }));
    }
  }
  return { statements: right, speakers: [...profiles.values()] };
};

type Spoken = SpeakerProfile & { readonly role: string | null };

const corrected = (statement: Statement, correction: Correction, speaker: Spoken | null): Statement => ({
  ...statement,
  speaker: speaker && { id: speaker.id, name: speaker.name, role: speaker.role, type: speaker.type },
  confidence: speaker === null ? 'unresolved' : 'high',
  trace: [
    ...statement.trace,
    { rule: CORRECTION_RULE, evidence: statement.mention === null ? [] : [statement.mention] },
  ],
  correction: { because: correction.because, by: correction.by },
});

const withRole = (profile: SpeakerProfile, role: string | null): SpeakerProfile =>
  role === null || profile.roles.includes(role) ? profile : { ...profile, roles: [...profile.roles, role] };

/** Whom only a mistake made a speaker is none. */
const stillNamed = (
  speakers: readonly SpeakerProfile[],
  before: readonly Statement[],
  after: readonly Statement[],
): readonly SpeakerProfile[] => {
  const [were, are] = [before, after].map((all) => new Set(all.map(({ speaker }) => speaker?.id)));
  return speakers.filter(({ id }) => are?.has(id) || !were?.has(id));
};

const stillSaid = (topics: readonly string[], statements: readonly Statement[]): readonly string[] => {
  const said = statements.flatMap(({ parts }) => parts).map(({ text }) => text);
  return topics.filter((topic) => said.some((words) => words.includes(topic)));
};
