/** "did Kuleba say that …", "has said about …", "Kuleba said …": what stands before the verb of a question, and behind. */
import type { AskedFor } from '../../lexicon/question-words.ts';
import { askedBy, is, isArticle, type Unit } from './read-units.ts';
import { type Refusal, refuse } from './understood.ts';

export interface Clause {
  /** Between the auxiliary and the verb: the speaker, or of a passive what was said. */
  readonly subject: readonly Unit[];
  readonly asked: AskedFor;
  readonly isPassive: boolean;
  /** "was Kuleba quoted on": a passive whose subject is the speaker. */
  readonly isQuoted: boolean;
  /** "did", "has", "was"; null where the verb stands without. */
  readonly auxiliary: Auxiliary | null;
  readonly object: readonly Unit[];
}

type Auxiliary = 'do' | 'have' | 'be';
type Form = Parameters<typeof askedBy>[1][number];

const AUXILIARIES: ReadonlyMap<string, Auxiliary> = new Map(
  Object.entries<Auxiliary>({
    did: 'do',
    does: 'do',
    do: 'do',
    has: 'have',
    have: 'have',
    had: 'have',
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
  }),
);
const MODALS: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might']);
const BEEN: ReadonlySet<string> = new Set(['been', 'being']);
const QUOTED: ReadonlySet<string> = new Set(['quoted', 'cited', 'asked', 'quoted as saying']);
const NOT: ReadonlySet<string> = new Set(['not', 'never', "n't"]);

export const auxiliaryOf = (unit: Unit | undefined): Auxiliary | null =>
  AUXILIARIES.get(unit?.key ?? '') ?? null;

/** What a clause of the future or of duty asks for is not in any document. */
export const refusalOf = (unit: Unit | undefined): Refusal | null => {
  if (unit === undefined) return null;
  if (unit.key !== 'have' && is(unit, 'forecast')) return refuse('forecast');
  if (is(unit, 'advice')) return refuse('advice');
  return MODALS.has(unit.key) ? refuse('unplaced') : null;
};

/**
 * Reads a clause from its auxiliary on; null where it has no verb that asks for something said.
 * @param needsSubject the verb may not come first
 */
export const readClause = (units: readonly Unit[], needsSubject: boolean): Clause | Refusal | null => {
  const [first] = units;
  const refusal = refusalOf(first);
  if (refusal !== null) return refusal;
  const auxiliary = auxiliaryOf(first);
  const rest = auxiliary === null ? units : units.slice(1);
  const isAsked = NOT.has(rest[0]?.key ?? '') && auxiliary !== null;
  const inner = isAsked ? rest.slice(1) : rest;
  if (isAsked && !needsSubject) return refuse('negated');
  return findVerb(inner, auxiliary, needsSubject);
};

/** "did Kuleba say" has somebody before the verb; "was said" need not. */
export const readAnyClause = (units: readonly Unit[]): Clause | Refusal | null => {
  const inverted = auxiliaryOf(units[0]) === 'do';
  return readClause(units, inverted) ?? readClause(units, !inverted);
};

/** "Berg denying plans": what somebody is told to have done. */
export const readGerund = (units: readonly Unit[]): Clause | Refusal | null => {
  const at = units.findIndex((unit, index) => index > 0 && askedBy(unit, ['gerund']) !== null);
  const asked = askedBy(units[at], ['gerund']);
  const subject = units.slice(0, Math.max(at, 0));
  if (asked === null || !isFilled(subject)) return null;
  if (subject.some(({ key }) => NOT.has(key))) return refuse('negated');
  const object = units.slice(at + 1);
  return { subject, asked, isPassive: false, isQuoted: false, auxiliary: null, object };
};

const findVerb = (
  units: readonly Unit[],
  auxiliary: Auxiliary | null,
  needsSubject: boolean,
): Clause | Refusal | null => {
  for (const [at, unit] of units.entries()) {
    const before = units.slice(0, at);
    const subject = withoutAuxiliaries(before);
    const isBeen = before.some(({ key }) => BEEN.has(key));
    const asked = askedBy(unit, formsAfter(auxiliary ?? helperIn(before), isBeen));
    if (asked === null || (needsSubject && !isFilled(subject))) continue;
    if (before.some(({ key }) => NOT.has(key))) return refuse('negated');
    const bar = before.map(refusalOf).find((found) => found !== null);
    if (bar) return bar;
    if (!needsSubject && isFilled(subject) && auxiliary !== 'do') return null;
    const isPassive = isBeen || (auxiliary ?? helperIn(before)) === 'be' ? isParticiple(unit) : false;
    const isQuoted = isPassive && QUOTED.has(unit.key);
    return { subject, asked, isPassive, isQuoted, auxiliary, object: units.slice(at + 1) };
  }
  return null;
};

/** "what Kuleba has said": the helper stands behind the speaker. */
const helperIn = (before: readonly Unit[]): Auxiliary | null =>
  before.map(auxiliaryOf).findLast((found) => found !== null) ?? null;

const FORMS: Readonly<Record<Auxiliary, readonly Form[]>> = {
  do: ['base'],
  have: ['participle'],
  be: ['gerund', 'participle'],
};

const formsAfter = (auxiliary: Auxiliary | null, isBeen: boolean): readonly Form[] => {
  if (auxiliary === null) return ['past', 'third', 'base'];
  return isBeen ? ['participle', 'gerund'] : FORMS[auxiliary];
};

const isParticiple = (unit: Unit): boolean => askedBy(unit, ['participle']) !== null;

/** "Kuleba has been" is Kuleba. */
const withoutAuxiliaries = (units: readonly Unit[]): readonly Unit[] => {
  const last = units.findLastIndex(
    (unit) => !BEEN.has(unit.key) && auxiliaryOf(unit) === null && !isAside(unit),
  );
  return units.slice(0, last + 1);
};

const isAside = (unit: Unit): boolean => is(unit, 'filler') || is(unit, 'order') || NOT.has(unit.key);

const isFilled = (units: readonly Unit[]): boolean =>
  units.some((unit) => !isAside(unit) && !isArticle(unit));
