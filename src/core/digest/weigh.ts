/** From a statement as it is stored to all that choosing needs of it. */
import type { KeyWords } from '../../lexicon/loaded-lexicon.ts';
import { dayOf } from '../answer/statement-node.ts';
import { toWords } from '../answer/words.ts';
import type { CorpusView } from '../context.ts';
import { parseDay } from '../day.ts';
import type { Field, StoredStatement } from '../ports.ts';
import type { Cluster } from '../resolve/directory.ts';
import { forceOf } from '../stance/force.ts';
import type { Choosable } from './choose.ts';
import { type Key, type KeyFacts, keyOf } from './key.ts';
import { type Remark, remarkKey, remarkOf } from './remark.ts';
import { standingOf } from './standing.ts';

/** What a statement is weighed with. */
export interface Scales {
  readonly view: CorpusView;
  readonly keyWords: KeyWords;
}

/** A statement with its weight. */
export interface Weighed extends Choosable {
  readonly stored: StoredStatement;
  readonly field: Field;
  readonly cluster: Cluster | null;
  readonly said: Remark;
  readonly key: Key;
}

/** What is known besides the statement itself. */
export interface Circumstances extends Pick<KeyFacts, 'outlets'> {
  readonly field: Field;
  /** What the digest shows it under; null for nothing in particular. */
  readonly topic: string | null;
  /** A topic was asked for; otherwise where one stands weighs nothing. */
  readonly isAsked: boolean;
}

/** Weighs one statement. */
export const weigh = (
  stored: StoredStatement,
  { field, topic, isAsked, outlets }: Circumstances,
  scales: Scales,
): Weighed => {
  const cluster = clusterOf(stored, scales.view);
  const said = remarkOf(stored, cluster);
  const key = keyOf(keyFactsOf(stored, scales, { about: isAsked ? field : null, outlets }));
  return {
    id: stored.statement.id,
    score: key.score,
    speaker: cluster?.ids[0] ?? '',
    topic,
    day: parseDay(dayOf(stored)?.value ?? ''),
    remark: remarkKey(said),
    tier: 0,
    stored,
    field,
    cluster,
    said,
    key,
  };
};

/** What of a statement counts; `about` is null where no topic was asked for. */
export const keyFactsOf = (
  { statement }: Pick<StoredStatement, 'statement'>,
  { view, keyWords }: Scales,
  { about, outlets }: Pick<KeyFacts, 'about' | 'outlets'>,
): KeyFacts => {
  const cluster = clusterOf({ statement }, view);
  const { words } = remarkOf({ statement }, cluster);
  const own = statement.speaker?.role ?? null;
  const roles = [...(own === null ? [] : [own]), ...(cluster?.roles ?? [])];
  return {
    kind: statement.kind,
    zone: statement.zone,
    length: toWords(words).length,
    standing: standingOf(cluster === null ? null : { type: cluster.type, roles }, keyWords),
    ...forceFacts(statement, keyWords),
    confidence: statement.confidence,
    outlets,
    about,
  };
};

/** Words of a statement whose force was read with it, or else what its words show. */
const forceFacts = (
  { force, stance, cue, parts }: StoredStatement['statement'],
  { forces }: KeyWords,
): Pick<KeyFacts, 'force' | 'evidence'> => {
  const { shown, ...read } = stance === undefined ? forceOf(parts, force, forces) : { force, ...stance };
  const isCue = shown?.start === cue?.start;
  return { force: read.force, evidence: shown === null || isCue ? null : shown.text };
};

/** The speaker in the whole corpus; null where nobody could be named with confidence. */
export const clusterOf = (
  { statement }: Pick<StoredStatement, 'statement'>,
  { directory }: CorpusView,
): Cluster | null =>
  statement.speaker === null || statement.confidence === 'unresolved'
    ? null
    : directory.clusterOf(statement.speaker.id);
