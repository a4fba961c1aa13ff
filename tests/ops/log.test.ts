import { expect, test } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '../../src/core/problem.ts';
import { createLog, type LogOptions } from '../../src/ops/log.ts';

const LINE = z.looseObject({ level: z.number(), msg: z.string().optional() });

/** A log that writes into memory. */
const logged = (options: Partial<LogOptions> = {}) => {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
    ...options,
  });
  return { log, lines, parsed: () => lines.map((line) => LINE.parse(JSON.parse(line))) };
};

test('a line is one JSON object, and what is below the level is left out', () => {
  const { log, lines, parsed } = logged();
  log.debug('too much');
  log.info({ documents: 2 }, 'ready\nnow');
  expect(parsed()).toMatchObject([{ level: 30, documents: 2, msg: 'ready\nnow' }]);
  expect(lines[0]).toMatch(/^[^\n]*\n$/);
});

test('a secret is masked wherever it stands', () => {
  const token = 'xoxb-"quoted"-token';
  const { log, lines } = logged({ secrets: [token, ''] });
  const cause = new Error(`GET https://a.example/?token=${token} failed`);
  log
    .child({ token })
    .warn({ err: new Error('outer', { cause }), nested: { deep: [token] } }, `with ${token}`);
  expect(lines.join('')).not.toContain('quoted');
  expect(lines.join('')).toContain('token=[secret] failed');
  expect(() => JSON.parse(lines.join(''))).not.toThrow();
});

test('a problem is logged with its details and its cause', () => {
  const { log, parsed } = logged();
  const cause = new Error('EACCES: permission denied');
  log.error({ err: new ProblemError({ kind: 'file-unreadable', path: 'a.txt' }, { cause }) });
  expect(parsed()).toMatchObject([{ err: { problem: { kind: 'file-unreadable', path: 'a.txt' } } }]);
  expect(JSON.stringify(parsed())).toContain('EACCES: permission denied');
});
