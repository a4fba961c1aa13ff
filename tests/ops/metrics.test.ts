import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/core/digest/poster.ts';
import { METRICS } from '../../src/ops/metric-table.ts';
import {
  ANSWER_OUTCOMES,
  createMetrics,
  DIGEST_OUTCOMES,
  type MetricSources,
} from '../../src/ops/metrics.ts';

const NOW = 1_900_000_000_000;

const SOURCES: MetricSources = {
  corpus: async () => ({ documents: 12, statements: 345 }),
  reconciledAt: () => NOW - 61_000,
  connections: () => [
    { platform: 'slack', isConnected: true },
    { platform: 'discord', isConnected: false },
  ],
  clock: () => NOW,
};

const metricsOf = (sources: Partial<MetricSources> = {}) => {
  const metrics = createMetrics({ ...SOURCES, ...sources });
  /** The lines of our own that begin so. */
  const lines = async (beginning: string) =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith(beginning));
  return { ...metrics, lines };
};

describe('metrics', () => {
  it('count answers by platform and outcome, with how long they took', async () => {
    const { observeAnswer, lines } = metricsOf();
    observeAnswer('slack', 'answered', 0.02);
    observeAnswer('slack', 'answered', 2.5);
    observeAnswer('discord', 'fault', 0.1);
    const name = METRICS.answers.name;
    expect(await lines(`${name}_count`)).toEqual([
      `${name}_count{platform="slack",outcome="answered"} 2`,
      `${name}_count{platform="discord",outcome="fault"} 1`,
    ]);
    expect(await lines(`${name}_bucket{le="2"`)).toContain(
      `${name}_bucket{le="2",platform="slack",outcome="answered"} 1`,
    );
    expect(await lines(`${name}_bucket{le="3"`)).toContain(
      `${name}_bucket{le="3",platform="slack",outcome="answered"} 2`,
    );
  });

  it('count suggestions, digests and failures; those that can be foreseen begin at 0', async () => {
    const { observeSuggestion, countDigest, countFailure, lines } = metricsOf();
    observeSuggestion('discord', 0.01);
    countDigest('posted');
    countFailure('archived');
    expect(await lines('who_said_suggestion_duration_seconds_count')).toEqual([
      'who_said_suggestion_duration_seconds_count{platform="discord"} 1',
    ]);
    expect(await lines('who_said_digests_total')).toEqual([
      'who_said_digests_total{outcome="posted"} 1',
      'who_said_digests_total{outcome="failed"} 0',
      'who_said_digests_total{outcome="skipped"} 0',
    ]);
    expect(await lines('who_said_delivery_failures_total{failure="archived"}')).toEqual([
      'who_said_delivery_failures_total{failure="archived"} 1',
    ]);
    expect(await lines('who_said_delivery_failures_total{failure="network"}')).toEqual([
      'who_said_delivery_failures_total{failure="network"} 0',
    ]);
  });

  it('read the store, the connections and the age of the last look when they are asked for', async () => {
    const { lines } = metricsOf();
    expect(await lines('who_said_documents ')).toEqual(['who_said_documents 12']);
    expect(await lines('who_said_statements ')).toEqual(['who_said_statements 345']);
    expect(await lines('who_said_reconcile_age_seconds ')).toEqual(['who_said_reconcile_age_seconds 61']);
    expect(await lines('who_said_platform_connected{')).toEqual([
      'who_said_platform_connected{platform="slack"} 1',
      'who_said_platform_connected{platform="discord"} 0',
    ]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('locked'))],
    ['hangs', () => new Promise<never>(() => undefined)],
    [
      'throws',
      () => {
        throw new Error('closed');
      },
    ],
  ])('say what they know when the store %s', async (_how, corpus) => {
    const { lines, observeAnswer } = metricsOf({ corpus, reconciledAt: () => null });
    observeAnswer('terminal', 'answered', 0.1);
    const all = await lines('who_said_');
    expect(all).toContain('who_said_documents Nan');
    expect(all).toContain('who_said_reconcile_age_seconds Nan');
    expect(all).toContain('who_said_answer_duration_seconds_count{platform="terminal",outcome="answered"} 1');
  });

  it('of two programs are not mixed up', async () => {
    const [one, other] = [metricsOf(), metricsOf()];
    one.countDigest('failed');
    expect(await other.lines('who_said_digests_total{outcome="failed"}')).toEqual([
      'who_said_digests_total{outcome="failed"} 0',
    ]);
  });

  it('tell of the process as every Node program does', async () => {
    const { lines } = metricsOf();
    for (const name of [
      'process_resident_memory_bytes ',
      'process_start_time_seconds ',
      'nodejs_eventloop_lag_p99_seconds ',
    ])
      expect(await lines(name)).toHaveLength(1);
  });
});

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-details */
const HEAD = /^# (?:HELP|TYPE) [a-zA-Z_:][\w:]* .+$/;
const SAMPLE =
  /^[a-zA-Z_:][\w:]*(?:\{[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*"(?:,[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*")*\})? (?:[+-]?[\d.e+-]+|\+Inf|Nan)$/;

describe('the text of the metrics', () => {
  it('is what Prometheus can read', async () => {
    const metrics = metricsOf();
    metrics.observeAnswer('slack', 'answered', 0.02);
    const wrong = (await metrics.text())
      .split('\n')
      .filter((line) => line !== '' && !HEAD.test(line) && !SAMPLE.test(line));
    expect(wrong).toEqual([]);
    expect(metrics.contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  });

  it('has each metric of the table with its type and its help, and no other of ours', async () => {
    const { lines } = metricsOf();
    const all = Object.values(METRICS);
    expect(await lines('# TYPE who_said_')).toEqual(all.map(({ name, type }) => `# TYPE ${name} ${type}`));
    expect(await lines('# HELP who_said_')).toEqual(all.map(({ name, help }) => `# HELP ${name} ${help}`));
  });
});

const PAGE = readFileSync('docs/operations.md', 'utf8');

it('docs/operations.md has the table of the metrics', () => {
  const rows = Object.values(METRICS).map(
    ({ name, labels, help }) =>
      `| \`${name}\` | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`,
  );
  expect(PAGE).toContain(rows.join('\n'));
});

it('docs/operations.md names every value of a label that can be foreseen, and no metric that there is not', () => {
  for (const value of [...ANSWER_OUTCOMES, ...DIGEST_OUTCOMES, ...FAILURES])
    expect(PAGE).toContain(`\`${value}\``);
  const names = Object.values(METRICS).map(({ name }) => name);
  const named = [...PAGE.matchAll(/\bwho_said_\w+/g)].map(([name]) =>
    name.replace(/_(?:count|bucket|sum)$/, ''),
  );
  expect(named.filter((name) => !names.some((known) => known === name))).toEqual([]);
});
