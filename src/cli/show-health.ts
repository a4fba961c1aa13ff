/** Metrics, and the page of health where HEALTH_PORT asks for one. */
import type { Delivery } from '../delivery/delivery.ts';
import type { Base, Program } from '../main.ts';
import type { Check } from '../ops/checks.ts';
import { startHealth } from '../ops/health.ts';
import { createMetrics, type Metrics } from '../ops/metrics.ts';
import type { Adapter } from '../platforms/chat/adapter.ts';
import type { Platform } from './platform.ts';

/** A reconciler that has not looked for so long is stuck. */
const STUCK_MS = 120_000;

export interface HealthParts {
  readonly program: Program;
  readonly connections: readonly Pick<Platform, 'name' | 'adapter'>[];
}

/** Told what came of every delivery. */
export type CountDigest = NonNullable<Delivery['onOutcome']>;

export interface ShownHealth {
  readonly metrics: Metrics;
  readonly countDigest: CountDigest;
  readonly close: () => Promise<void>;
}

export async function showHealth({ settings, log }: Base, parts: HealthParts): Promise<ShownHealth> {
  const { HEALTH_HOST: host, HEALTH_PORT: port } = settings;
  const metrics = metricsOf(parts);
  const countDigest: CountDigest = (outcome, failure) => {
    metrics.countDigest(outcome);
    if (failure !== null) metrics.countFailure(failure);
  };
  if (port === null) return { metrics, countDigest, close: async () => undefined };
  const health = await startHealth({ host, port, checks: checksOf(parts), metrics, log });
  log.info({ address: health.address }, 'health is shown');
  return { metrics, countDigest, close: health.close };
}

const metricsOf = ({ program, connections }: HealthParts): Metrics =>
  createMetrics({
    corpus: async () => (await program.context.corpus()).summary,
    reconciledAt: program.digests.reconciler.lookedAt,
    connections: () =>
      connections.map(({ name, adapter }) => ({ platform: name, isConnected: isConnected(adapter()) })),
    clock: Date.now,
  });

const checksOf = ({ program, connections }: HealthParts): readonly Check[] => [
  {
    name: 'store',
    isWell: async () => {
      await program.store.revision();
      return null;
    },
  },
  {
    name: 'digests',
    isWell: async () => {
      const lookedAt = program.digests.reconciler.lookedAt();
      return lookedAt === null || Date.now() - lookedAt > STUCK_MS ? 'nobody has looked what is due' : null;
    },
  },
  ...connections.map(({ name, adapter }) => ({
    name,
    isWell: async () => (isConnected(adapter()) ? null : 'not connected'),
  })),
];

const isConnected = (adapter: Adapter | null): boolean => adapter?.isConnected() ?? false;
