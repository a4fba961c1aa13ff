/** A plan of a digest to begin from. */
import type { DigestPlan } from '../../src/core/digest/plan.ts';

const PLAN: DigestPlan = {
  name: 'NEWSROOM',
  channel: 'slack:C0123456789',
  schedule: '0 8 * * *',
  zone: 'UTC',
  filter: { topics: [], speakers: [], outlets: [], kinds: [] },
  max: 7,
  whenEmpty: 'say-so',
  quiet: null,
  mention: null,
  thread: false,
};

/** The plan of `NEWSROOM`, eight in the morning by UTC, with what is different. */
export const planWith = (different: Partial<DigestPlan>): DigestPlan => ({ ...PLAN, ...different });
