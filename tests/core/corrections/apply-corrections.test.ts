import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analyse.ts';
import type { Analysis, Statement } from '../../../src/core/corpus.ts';
import { applyCorrections } from '../../../src/core/corrections/apply-corrections.ts';
import type { Correction, Corrections, Right } from '../../../src/core/corrections/correction.ts';
import { peopleOf } from '../../../src/core/corrections/people-of.ts';
import { documentOf, tools } from '../../support/language.ts';

const BRIDGE = documentOf(
  [
    'The bridge stays shut',
    '“The bridge stays shut until May,” Harbour Minister Ada Berg said on Monday. Her spokeswoman, Vera Holt, stood beside her.',
    'She added that the ferries would run at night. “Nobody will have to swim,” she said.',
    'The council said that it had planned a visit to Port Brill. “The piers are sound,” said Olaf Rask, an engineer from Norby. Rask warned of ice.',
    'The Island Trust said that it would pay. John Mill and Mary Mill, two fishers, watched.',
  ].join('\n\n'),
);
const FOUND = analyse(BRIDGE, tools);

/** The statement with these words. */
const said = ({ statements }: Analysis, words: string): Statement => {
  const found = statements.find(({ parts }) => parts.some(({ text }) => text.includes(words)));
  if (found === undefined) throw new Error(`nobody says “${words}”`);
  return found;
};

const correctionOf = ({ id }: Statement, right: Right): Correction => ({
  statement: id,
  right,
  because: 'the video shows it',
  by: 'AK',
  line: 1,
});

const by = (name: string, more: Partial<Extract<Right, { kind: 'speaker' }>> = {}): Right => ({
  kind: 'speaker',
  name,
  type: null,
  role: null,
  ...more,
});

const apply = (corrections: readonly Correction[]) => {
  const byId: Corrections = new Map(corrections.map((each) => [each.statement, each]));
  return applyCorrections(FOUND, byId, () => peopleOf(BRIDGE, tools)).analysis;
};

/** The analysis after one statement was put right, and that statement. */
const correct = (words: string, right: Right) => {
  const analysis = apply([correctionOf(said(FOUND, words), right)]);
  const statement = analysis.statements.find(({ id }) => id === said(FOUND, words).id);
  return { analysis, statement, profileOf: (id: string) => analysis.speakers.find((one) => one.id === id) };
};

describe('a statement that is put right', () => {
  it('has whoever was named, for certain, with the reason as the last step', () => {
    const before = said(FOUND, 'ferries');
    const { statement } = correct('ferries', by('Vera Holt'));
    expect(statement).toEqual({
      ...before,
      speaker: { id: 'spk_vera-holt', name: 'Vera Holt', role: 'spokeswoman', type: 'person' },
      confidence: 'high',
      trace: [...before.trace, { rule: 'correction', evidence: [before.mention] }],
      correction: { because: 'the video shows it', by: 'AK' },
    });
  });

  it.each(['Olaf Rask', 'Rask', 'olaf rask', 'RASK'])(
    'is of the one in the document who is called %s',
    (name) => {
      const { statement, profileOf } = correct('ferries', by(name));
      expect(statement?.speaker).toEqual(said(FOUND, 'piers').speaker);
      expect(profileOf('spk_olaf-rask')?.aliases).toEqual(['Olaf Rask', 'Rask']);
    },
  );

  it('is of somebody whom the document names by a full name only, when the surname is typed', () => {
    expect(correct('ferries', by('Holt')).statement?.speaker?.name).toBe('Vera Holt');
  });

  it('is of somebody new where two people share the name, and where nobody has it', () => {
    expect(correct('ferries', by('Mill')).statement?.speaker?.id).toBe('spk_mill');
    const { statement, profileOf } = correct('ferries', by('Nils Aker', { role: 'harbour pilot' }));
    expect(statement?.speaker).toEqual({
      id: 'spk_nils-aker',
      name: 'Nils Aker',
      role: 'harbour pilot',
      type: 'person',
    });
    expect(profileOf('spk_nils-aker')).toMatchObject({ aliases: ['Nils Aker'], roles: ['harbour pilot'] });
  });

  it('is of an organisation of the document without its type, and of none of another type', () => {
    const { speaker } = said(FOUND, 'pay');
    expect(speaker?.type).toBe('organisation');
    expect(correct('ferries', by(speaker?.name ?? '')).statement?.speaker).toEqual(speaker);
    expect(correct('ferries', by('Ada Berg', { type: 'group' })).statement?.speaker?.type).toBe('group');
  });

  it('shows the role that was typed, and adds it to those that the document gives', () => {
    const { analysis, statement, profileOf } = correct('ferries', by('Rask', { role: 'head of the pilots' }));
    expect(statement?.speaker?.role).toBe('head of the pilots');
    expect(said(analysis, 'piers').speaker).toEqual(said(FOUND, 'piers').speaker);
    expect(profileOf('spk_olaf-rask')?.roles.at(-1)).toBe('head of the pilots');
  });

  it('is of nobody where nobody can be named', () => {
    expect(correct('swim', { kind: 'nobody' }).statement).toMatchObject({
      speaker: null,
      confidence: 'unresolved',
    });
  });

  it('is gone where it was none, with its topics and a speaker who says nothing else', () => {
    const { analysis, statement } = correct('Port Brill', { kind: 'not-a-statement' });
    expect(statement).toBeUndefined();
    expect(FOUND.topics).toContain('Port Brill');
    expect(analysis.topics).toEqual(FOUND.topics.filter((topic) => topic !== 'Port Brill'));
    const gone = FOUND.speakers.filter(({ id }) => !analysis.speakers.some((one) => one.id === id));
    expect(gone.map(({ name }) => name)).toEqual(['council']);
  });

  it('leaves the pronouns after it as they were found', () => {
    const { analysis } = correct('until May', by('Vera Holt'));
    expect(said(analysis, 'ferries').speaker).toEqual(said(FOUND, 'ferries').speaker);
  });
});

describe('applyCorrections', () => {
  const right: fc.Arbitrary<Right> = fc.oneof(
    fc.constant<Right>({ kind: 'nobody' }),
    fc.constant<Right>({ kind: 'not-a-statement' }),
    fc.constantFrom('Vera Holt', 'Rask', 'council').map((name) => by(name)),
    fc.string({ minLength: 1, unit: 'binary' }).map((name) => by(name, { role: name })),
  );
  const some = fc
    .array(fc.tuple(fc.constantFrom(...FOUND.statements), right))
    .map((pairs) => pairs.map(([statement, one]) => correctionOf(statement, one)));

  it('changes no other statement, and knows exactly the speakers that it names', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        const { statements, speakers } = apply(corrections);
        const meant = new Set(corrections.map(({ statement }) => statement));
        const rest = (all: readonly Statement[]) => all.filter(({ id }) => !meant.has(id));
        expect(rest(statements)).toEqual(rest(FOUND.statements));
        const named = new Set(statements.flatMap(({ speaker }) => speaker?.id ?? []));
        expect(new Set(speakers.map(({ id }) => id))).toEqual(named);
      }),
    );
  });

  it('gives back what it was given, and asks for nobody, where no correction is meant', () => {
    const elsewhere = correctionOf({ ...said(FOUND, 'pay'), id: 'stm_elsewhere' }, { kind: 'nobody' });
    const never = () => {
      throw new Error('asked');
    };
    const { analysis, applied } = applyCorrections(FOUND, new Map([[elsewhere.statement, elsewhere]]), never);
    expect(analysis).toBe(FOUND);
    expect(applied).toEqual([]);
  });
});
