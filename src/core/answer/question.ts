/** A question, and whom and what it restricts itself to. */

import type { Force } from '../../text/types.ts';
import type { CorpusView } from '../context.ts';
import type { Day } from '../corpus.ts';
import type { StatementQuery } from '../ports.ts';
import { ProblemError } from '../problem.ts';
import type { Cluster } from '../resolve/directory.ts';
import { fold } from './fold.ts';
import { nearest, nearestOf } from './nearest.ts';
import type { Topic } from './topic.ts';

/** What `who-said` was asked, value by value as typed. */
export interface Question {
  readonly topic: string | undefined;
  readonly from: string | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
  readonly kind: 'direct' | 'indirect' | 'mixed' | undefined;
  readonly force: Force | undefined;
  readonly outlet: string | undefined;
  /** Counts from 1. */
  readonly page: number;
}

/** The restrictions of a question, understood. */
export interface Scope {
  /** Everybody whom `from:` can mean; empty when it was not given. */
  readonly speakers: readonly Cluster[];
  readonly filters: Omit<StatementQuery, 'anyOf' | 'field' | 'limit'>;
  /** Looks at so many, the newest; 500 unless it says. */
  readonly most?: number;
}

/** What was asked, as understood. */
export interface Asked {
  readonly question: Question;
  readonly topic: Topic;
  readonly scope: Scope;
}

/**
 * Finds whom and which outlet a question means.
 * @throws ProblemError `option-missing`, `option-invalid`, `speaker-unknown`, `outlet-unknown`
 */
export const readScope = (question: Question, view: CorpusView): Scope => {
  const { topic, from, since, until, kind, force, outlet } = question;
  if (topic === undefined && from === undefined) {
    throw new ProblemError({ kind: 'option-missing', name: 'topic', command: 'who-said', example: 'nato' });
  }
  if (since !== undefined && until !== undefined && until < since) {
    const expected = `a day not before ${since}`;
    throw new ProblemError({ kind: 'option-invalid', name: 'until', value: until, expected, example: since });
  }
  const speakers = from === undefined ? [] : findSpeakers(from, view);
  return {
    speakers,
    filters: {
      ...(from === undefined ? {} : { speakers: speakers.flatMap(({ ids }) => ids) }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(kind === undefined ? {} : { kind }),
      ...(force === undefined ? {} : { force }),
      ...(outlet === undefined ? {} : { outlet: findOutlet(outlet, view) }),
    },
  };
};

const MOST_SUGGESTED = 3;

/**
 * Everybody whom a typed name can mean.
 * @throws ProblemError `speaker-unknown`
 */
export const findSpeakers = (value: string, { directory, speakerNames }: CorpusView): readonly Cluster[] => {
  const found = directory.match(value);
  if (found.length > 0) return found;
  const near = nearestOf(value, speakerNames, MOST_SUGGESTED);
  throw new ProblemError({ kind: 'speaker-unknown', value, nearest: near });
};

/**
 * The whole name, or a part of it that only one outlet has.
 * @throws ProblemError `outlet-unknown`
 */
export const findOutlet = (value: string, { summary }: CorpusView): string => {
  const names = summary.outlets.map(({ name }) => name);
  const whole = names.find((name) => fold(name) === fold(value));
  const partly = names.filter((name) => fold(name).includes(fold(value)));
  const [only] = partly;
  if (whole !== undefined) return whole;
  if (only !== undefined && partly.length === 1) return only;
  const near = partly.length > 0 ? partly : nearest(value, names, MOST_SUGGESTED);
  const known = near.length > 0 ? near : names;
  throw new ProblemError({ kind: 'outlet-unknown', value, known: known.slice(0, MOST_SUGGESTED) });
};
