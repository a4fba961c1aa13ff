/** Every metric of ours, once: what is counted and `docs/operations.md` both come from this table. */

interface Metric {
  /** As in https://prometheus.io/docs/practices/naming/: base units, `_total` for what only grows. */
  readonly name: `who_said_${string}`;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly labels: readonly string[];
  /** One sentence. */
  readonly help: string;
}

export const METRICS = {
  answers: {
    name: 'who_said_answer_duration_seconds',
    type: 'histogram',
    labels: ['platform', 'outcome'],
    help: 'Time from hearing a question to its answer; the count is the number of answers.',
  },
  suggestions: {
    name: 'who_said_suggestion_duration_seconds',
    type: 'histogram',
    labels: ['platform'],
    help: 'Time to suggest values while somebody types; the count is the number of times.',
  },
  digests: {
    name: 'who_said_digests_total',
    type: 'counter',
    labels: ['outcome'],
    help: 'Tries to deliver a digest, by what came of them.',
  },
  failures: {
    name: 'who_said_delivery_failures_total',
    type: 'counter',
    labels: ['failure'],
    help: 'Parts of digests that a platform did not take, by the reason.',
  },
  documents: {
    name: 'who_said_documents',
    type: 'gauge',
    labels: [],
    help: 'Documents in the store; NaN while the store does not answer.',
  },
  statements: {
    name: 'who_said_statements',
    type: 'gauge',
    labels: [],
    help: 'Statements in the store; NaN while the store does not answer.',
  },
  reconcileAge: {
    name: 'who_said_reconcile_age_seconds',
    type: 'gauge',
    labels: [],
    help: 'Time since it was last looked whether a digest is due; NaN before the first look and where no digest is set up.',
  },
  connected: {
    name: 'who_said_platform_connected',
    type: 'gauge',
    labels: ['platform'],
    help: 'Whether the platform can reach us: 1 or 0.',
  },
} as const satisfies Readonly<Record<string, Metric>>;
