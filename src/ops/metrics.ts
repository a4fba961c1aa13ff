/** What Prometheus reads. Nobody else sees prom-client: they are given the functions of `Metrics`. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PlatformName } from '../core/digest/address.ts';
import type { SlotStatus } from '../core/digest/ledger.ts';
import { FAILURES, type Failure } from '../core/digest/poster.ts';
import { LATE } from '../core/or-late.ts';
import { METRICS } from './metric-table.ts';
import { within } from './within.ts';

/** Both platforms give up after 3 s. */
const DURATIONS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
const READ_LIMIT_MS = 2_000;

/** As a reply says it; `fault`: nothing could be given but a reference number. */
export const ANSWER_OUTCOMES = ['answered', 'abstained', 'problem', 'fault'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

export const DIGEST_OUTCOMES = ['posted', 'failed', 'skipped'] as const satisfies readonly SlotStatus[];
export type DigestOutcome = (typeof DIGEST_OUTCOMES)[number];

export interface CorpusCounts {
  readonly documents: number;
  readonly statements: number;
}

/** What is read when somebody asks for the metrics. */
export interface MetricSources {
  readonly corpus: () => Promise<CorpusCounts>;
  /** When it was last looked whether a digest is due, in milliseconds since the epoch; null: never. */
  readonly reconciledAt: () => number | null;
  readonly connections: () => readonly { readonly platform: PlatformName; readonly isConnected: boolean }[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

export interface Metrics {
  readonly observeAnswer: (platform: PlatformName, outcome: AnswerOutcome, seconds: number) => void;
  readonly observeSuggestion: (platform: PlatformName, seconds: number) => void;
  readonly countDigest: (outcome: DigestOutcome) => void;
  readonly countFailure: (failure: Failure) => void;
  /** Everything as Prometheus reads it, with Node's own. A source that fails or hangs costs only its metric. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Metrics of their own: two programs in one process share none, but for what Node tells of the process. */
export const createMetrics = (sources: MetricSources): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const timed = { registers, buckets: DURATIONS_S };
  const answers = new Histogram({ ...described(METRICS.answers), ...timed });
  const suggestions = new Histogram({ ...described(METRICS.suggestions), ...timed });
  const digests = new Counter({ ...described(METRICS.digests), registers });
  const failures = new Counter({ ...described(METRICS.failures), registers });
  // A series that begins at 0 shows its first failure as a growth; one that begins at 1 shows none.
  for (const outcome of DIGEST_OUTCOMES) digests.inc({ outcome }, 0);
  for (const failure of FAILURES) failures.inc({ failure }, 0);
  const readSources = createGauges(registry, sources);
  return {
    observeAnswer: (platform, outcome, seconds) => answers.observe({ platform, outcome }, seconds),
    observeSuggestion: (platform, seconds) => suggestions.observe({ platform }, seconds),
    countDigest: (outcome) => digests.inc({ outcome }),
    countFailure: (failure) => failures.inc({ failure }),
    text: async () => {
      await readSources();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};

const createGauges = (registry: Registry, sources: MetricSources): (() => Promise<void>) => {
  const registers = [registry];
  const documents = new Gauge({ ...described(METRICS.documents), registers });
  const statements = new Gauge({ ...described(METRICS.statements), registers });
  const age = new Gauge({ ...described(METRICS.reconcileAge), registers });
  const connected = new Gauge({ ...described(METRICS.connected), registers });
  const readCorpus = within(sources.corpus, READ_LIMIT_MS);
  return async () => {
    const counts = await orUnknown(readCorpus);
    documents.set(counts.documents);
    statements.set(counts.statements);
    const at = sources.reconciledAt();
    age.set(at === null ? Number.NaN : (sources.clock() - at) / 1_000);
    for (const { platform, isConnected } of sources.connections())
      connected.set({ platform }, isConnected ? 1 : 0);
  };
};

const UNKNOWN: CorpusCounts = { documents: Number.NaN, statements: Number.NaN };

const orUnknown = async (readCorpus: () => Promise<CorpusCounts | typeof LATE>): Promise<CorpusCounts> => {
  try {
    const counts = await readCorpus();
    return counts === LATE ? UNKNOWN : counts;
  } catch {
    // The check of the store tells why, once; this is asked every few seconds.
    return UNKNOWN;
  }
};

type Described = (typeof METRICS)[keyof typeof METRICS];

/** As prom-client takes it: with a list of its own, which it may change. */
const described = <M extends Described>({ name, help, labels }: M) => ({
  name,
  help,
  labelNames: [...labels] as const,
});
