import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '../../src/core/problem.ts';
import { createLog, LOG_FORMATS, type LogOptions } from '../../src/ops/log.ts';

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

describe('a log for machines', () => {
  it('has one JSON object a line, and leaves out what is below the level', () => {
    const { log, lines, parsed } = logged();
    log.debug('too much');
    log.info({ documents: 2 }, 'ready\nnow');
    expect(parsed()).toMatchObject([{ level: 30, documents: 2, msg: 'ready\nnow' }]);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
  });

  it('has a problem with its details and its cause', () => {
    const { log, parsed } = logged();
    const cause = new Error('EACCES: permission denied');
    log.error({ err: new ProblemError({ kind: 'file-unreadable', path: 'a.txt' }, { cause }) });
    expect(parsed()).toMatchObject([{ err: { problem: { kind: 'file-unreadable', path: 'a.txt' } } }]);
    expect(JSON.stringify(parsed())).toContain('EACCES: permission denied');
  });

  it('is not changed where there is no secret', () => {
    const words = 'say "é" 😀 \\ \u2028 {"type":"Buffer","data":[1,2]} {"0":1}';
    const { log, parsed } = logged({ secrets: ['xoxb-"quoted"-token'] });
    log.info({ words, [words]: 12.5e10, list: [1, null, true], deep: { 0: 'not bytes' } }, words);
    expect(parsed()).toMatchObject([
      { words, [words]: 12.5e10, list: [1, null, true], deep: { 0: 'not bytes' }, msg: words },
    ]);
  });

  it('leaves out a line that is too long to be looked through', () => {
    const { log, parsed } = logged({ secrets: ['xoxb-token'] });
    log.warn({ body: 'x'.repeat(3_000_000) }, 'xoxb-token');
    expect(parsed()).toMatchObject([{ level: 40, msg: expect.stringContaining('was left out') }]);
  });
});

describe('a log for people', () => {
  it('has the time, the level, the words, and an error over several lines', () => {
    const { log, lines } = logged({ format: 'pretty' });
    log.warn({ platform: 'slack', err: new Error('no', { cause: new Error('for a reason') }) }, 'failed');
    expect(lines.join('')).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] WARN: failed\n/);
    expect(lines.join('')).toContain('platform: "slack"');
    expect(lines.join('')).toMatch(/\n +at .*\n[\s\S]*caused by: Error: for a reason\n/);
  });

  it('has colours only when asked', () => {
    const [plain, coloured] = [logged({ format: 'pretty' }), logged({ format: 'pretty', isColoured: true })];
    for (const { log } of [plain, coloured]) log.info('ready');
    expect(plain.lines.join('')).not.toContain('\u001b');
    expect(coloured.lines.join('')).toContain('\u001b[');
  });

  it('lets nothing from outside draw on the terminal', () => {
    const { log, lines } = logged({ format: 'pretty' });
    log.info({ title: '\u001b[2J\u009b1mX\r' }, 'read \u001b]0;title\u0007');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(lines.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(lines.join('')).toContain('read \\u001b]0;title\\u0007');
  });
});

/** Where a program may put a secret before it is logged. */
type Place = (secret: string) => Readonly<Record<string, unknown>>;

const failed = (message: string, more: object = {}): Error =>
  Object.assign(new Error(message, { cause: new Error(`GET /?q=${encodeURIComponent(message)}`) }), more);

const PLACES: Readonly<Record<string, Place>> = {
  'a field': (secret) => ({ token: secret }),
  'a key': (secret) => ({ tokens: { [secret]: true } }),
  'a deep field': (secret) => ({ a: [{ b: { c: [secret, [`Bearer ${secret}`]] } }] }),
  'an error': (secret) => ({ err: failed(`refused ${secret}`) }),
  'a cause of a cause': (secret) => ({
    err: new Error('outer', { cause: new Error('middle', { cause: failed(secret) }) }),
  }),
  'a field of an error': (secret) => ({
    err: failed('refused', { config: { headers: { authorization: `Bearer ${secret}` } } }),
  }),
  'several errors': (secret) => ({ err: new AggregateError([failed(secret)], 'all failed') }),
  'an error elsewhere': (secret) => ({ reason: failed(secret), list: [failed(secret)] }),
  'a thrown text': (secret) => ({ err: secret }),
  'a body of JSON': (secret) => ({ body: JSON.stringify({ token: secret, in: JSON.stringify([secret]) }) }),
  'an address': (secret) => ({ url: new URL(`https://a.example/?token=${encodeURIComponent(secret)}`) }),
  'a form': (secret) => ({ body: new URLSearchParams({ token: secret }).toString() }),
  'a head of a request': (secret) => ({
    authorization: `Basic ${Buffer.from(`user:${secret}`).toString('base64')}`,
  }),
  'a map': (secret) => ({ map: new Map([[secret, secret]]), set: new Set([secret]) }),
  bytes: (secret) => ({ body: Buffer.from(secret), view: new Uint8Array(Buffer.from(secret)) }),
  'an object that goes round': (secret) => {
    const round: { readonly secret: string; self?: object } = { secret };
    round.self = round;
    return { round };
  },
};

const SIGNS = [...'aB3-_."\\/%+ $[]{}é😀\n\t'];
const secretOf = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 6, maxLength: 30 })
  .map((signs) => `Zq9${signs.join('')}k7W`);

/** All that is readable in the text: as it stands, and as its JSON, its addresses and its base64 read. */
const readings = (text: string): string => {
  const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([written]) => String(JSON.parse(written)));
  const decoded = [text, ...strings].map((each) =>
    each.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
    ),
  );
  const unpacked = [text, ...strings].flatMap((each) =>
    [...each.matchAll(/[\w+/-]{8,}/g)].map(([run]) => Buffer.from(run, 'base64').toString('utf8')),
  );
  const listed = [...text.matchAll(/\d+(?:,(?:"\d+":)?\d+)+/g)].map(([list]) =>
    Buffer.from(
      list
        .replace(/"\d+":/g, '')
        .split(',')
        .map(Number),
    ).toString('utf8'),
  );
  return [text, ...strings, ...decoded, ...unpacked, ...listed].join('\n');
};

describe.each(LOG_FORMATS)('no secret is ever written in the format %s', (format) => {
  it.each(Object.entries(PLACES))('when it stands in %s', (_name, place) => {
    fc.assert(
      fc.property(secretOf, (secret) => {
        const { log, lines } = logged({ format, secrets: ['another-secret', secret] });
        log.child({ bound: place(secret) }).warn(place(secret), `with ${secret}`);
        const written = lines.join('');
        expect(written).toContain('with [secret]');
        expect(readings(written)).not.toContain(secret);
        expect(written).not.toContain(JSON.stringify(secret).slice(1, -1));
        if (format === 'json') expect(() => JSON.parse(written)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it('also none that was never configured', () => {
    const { log, lines } = logged({ format });
    const token = 'xoxb-123456789012-abcDEF';
    log.error({ err: failed(`invalid_auth for ${token}`, { token }) }, token);
    expect(lines.join('')).not.toContain(token);
  });
});
