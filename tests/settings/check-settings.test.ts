import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOn } from '../../src/cli/check.ts';
import { checkReply } from '../../src/core/check-reply.ts';
import { explain } from '../../src/core/explain.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { renderTerminal } from '../../src/render/terminal/render.ts';
import { layersOver } from '../../src/settings/load-environment.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { folderWith } from '../support/settings-folder.ts';

const SECRET_KEYS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKN',
];
const SECRET = 'quillwort-of-norvia';

const values = fc.oneof(
  fc.constantFrom(
    '',
    '#general',
    '${A}',
    '"',
    "'",
    '0 9 * * 1#2',
    'terminal',
    'slack:C0123456789',
    '7',
    'encrypted:x',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const keys = fc.oneof(
  fc.constantFrom(
    'LOG_LEVEL',
    'ENV_FILES',
    'PORT',
    'OPS_CHANNEL',
    'ADMIN_USERS',
    'DIGEST_A_CHANNEL',
    'DIGEST_A_TZ',
  ),
  fc.constantFrom(
    'DIGEST_A_SCHEDULE',
    'DIGEST_A_TIMEZONE',
    'DIGEST_A_QUIET',
    'DIGEST_MENTION',
    'OTHER',
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
);
const line = fc
  .tuple(keys, fc.constantFrom('=', ': ', ' ', '= "', "='"), values)
  .map((parts) => parts.join(''));
const secretLine = fc
  .tuple(
    fc.constantFrom(...SECRET_KEYS),
    fc.constantFrom('=', '="', "= '", ' ', '=xoxb-', '=#', ': '),
    values,
  )
  .map(([key, sign, after]) => `${key}${sign}${SECRET}${after}`);
const files = fc.oneof(
  fc
    .array(fc.oneof(line, secretLine), { maxLength: 12 })
    .map((lines) => new TextEncoder().encode(lines.join('\n'))),
  fc.uint8Array({ maxLength: 200 }),
);

test('any bytes are checked without a fault of our own, and no secret is ever shown', async () => {
  const cwd = folderWith({});
  await fc.assert(
    fc.asyncProperty(files, files, async (local, dot) => {
      writeFileSync(join(cwd, '.env.local'), local);
      writeFileSync(join(cwd, '.env'), dot);
      const environment = layersOver({}, cwd);
      const report = await reportOn(environment, { cwd, live: null });
      const printed = renderTerminal(checkReply(report), { width: 200, colour: false });
      expect(JSON.stringify(report)).not.toContain(SECRET);
      expect(printed).not.toContain(SECRET);
      expect(refusalOf(() => readSettings(environment, cwd))).toBe(report.findings.length);
    }),
    { numRuns: 500 },
  );
});

/** How many mistakes a start is refused for, each explained; 0 when it is not. */
const refusalOf = (start: () => unknown): number => {
  try {
    start();
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.kind !== 'settings-invalid') throw error;
    expect(explain(error.problem).sentence).not.toContain(SECRET);
    return error.problem.count;
  }
};
