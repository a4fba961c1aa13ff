import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../../src/ops/mask.ts';

/** Signs that are written differently in JSON, in addresses, in patterns; and a beginning that no other text has. */
const SIGNS = [...'aB3-_."\\/%+ $^*?[]{}()|=&#\n\té😀'];
const secretOf = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 6, maxLength: 40 })
  .map((signs) => `Zq9${signs.join('')}k7W`);
const wordsOf = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(''));

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const everyUnit = (text: string) =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
const everyByte = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Ways in which a program writes a text into another. */
const WAYS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in capitals': (secret) => secret.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  'in JSON': inJson,
  'in JSON in JSON': (secret) => inJson(inJson(secret)),
  'in JSON, every character escaped': everyUnit,
  'in an address': encodeURIComponent,
  'in an address in an address': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'in an address, every byte escaped': everyByte,
  'in a form': (secret) => new URLSearchParams({ '': secret }).toString().slice(1),
  'in an address in JSON': (secret) => inJson(encodeURIComponent(secret)),
};

/** With what stands before and after it, in all the ways in which base64 may begin and end. */
const BASE64_WAYS: Readonly<Record<string, (secret: string, before: string) => string>> = {
  'in base64': (secret, before) => Buffer.from(`${before}${secret}`).toString('base64'),
  'in base64 before something': (secret, before) => Buffer.from(`${secret}${before}`).toString('base64'),
  'in base64 for addresses': (secret, before) => Buffer.from(`${before}${secret}`).toString('base64url'),
  'in base64 in an address': (secret, before) =>
    encodeURIComponent(Buffer.from(`${before}${secret}`).toString('base64')),
};

describe('a secret', () => {
  it.each(Object.entries(WAYS))('is masked %s, and what is around it stays', (_name, way) => {
    fc.assert(
      fc.property(secretOf, wordsOf, wordsOf, (secret, before, after) => {
        const [left, right] = [`${before}<`, `>${after}`];
        expect(createMask([secret])(`${left}${way(secret)}${right}`)).toBe(`${left}[secret]${right}`);
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(BASE64_WAYS))('is masked %s', (_name, way) => {
    fc.assert(
      fc.property(secretOf, wordsOf, (secret, before) => {
        expect(createMask([secret])(`token=${way(secret, before)};`)).toBe('token=[secret];');
      }),
      { numRuns: 50 },
    );
  });

  it('is masked whole when another is its beginning', () => {
    expect(createMask(['alpha', 'alphabet'])('an alphabet, alpha')).toBe('an [secret], [secret]');
  });

  it('that is empty masks nothing', () => {
    expect(createMask(['', ' '])('nothing to hide here')).toBe('nothing to hide here');
  });
});

describe('a token that nobody has configured', () => {
  const discord = `${'MTIzNDU2Nzg5MDEyMzQ1Njc4'}.GabcDe.${'x'.repeat(38)}`;

  it.each([
    ['xoxb-123456789012-abcDEF', '[secret]'],
    ['xoxp-1-22-333-4444', '[secret]'],
    ['https://a.example/?token=xapp-1-A01-99-ffee&x=1', 'https://a.example/?token=[secret]&x=1'],
    ['token%3Dxoxb-123456789012-abcDEF', 'token%3D[secret]'],
    ['xoxe.xoxp-1-Mi0yLTEyMzQ1Njc4', '[secret]'],
    [`Bot ${discord}`, 'Bot [secret]'],
    ['Authorization: Bearer abcdefgh.ijklmnop', 'Authorization: Bearer [secret]'],
    ['authorization: basic dXNlcjpwYXNzd29yZA==', 'authorization: basic [secret]'],
    [
      'PATCH https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb246MTIz/messages/@original',
      'PATCH https://discord.com/api/v10/webhooks/123456789012345678/[secret]/messages/@original',
    ],
    [
      '/interactions/123456789012345678/aW50ZXJhY3Rpb246MTIz/callback',
      '/interactions/123456789012345678/[secret]/callback',
    ],
    ['https://hooks.slack.com/commands/T01/123/abcDEF failed', 'https://hooks.slack.com/[secret] failed'],
    ['wss://a.example/link/?ticket=ab-cd_12&app_id=A1', 'wss://a.example/link/?ticket=[secret]&app_id=A1'],
  ])('is known by its looks: %s', (text, masked) => {
    expect(createMask([])(text)).toBe(masked);
  });

  it.each([
    'a token that begins with xoxb-, or with xapp- for the app',
    'Under Basic Information, App-Level Tokens',
    'GET /api/v10/webhooks/123456789012345678',
    'node_modules/.pnpm/some-package@1.2.3/dist/index.js:10:20',
    '2026-11-21T08:00:00.000Z NEWSROOM/slack:C0123456789/2026-11-21T08:00',
    'doc_0123456789abcdef stm_0123456789abcdef01234567',
  ])('is not seen where there is none: %s', (text) => {
    expect(createMask(['Zq9-some-secret'])(text)).toBe(text);
  });
});

it('no text makes masking slow', () => {
  const secret = 'xoxb-1234-\\\\\\\\"%%5c-abcdefghijklmnop';
  const mask = createMask([secret]);
  const began = performance.now();
  for (const piece of ['\\', '%25', 'A', 'xoxb-1', 'a.b.', '/', '\\u005c', '\\\\"'])
    mask(piece.repeat(200_000 / piece.length));
  expect(performance.now() - began).toBeLessThan(5_000);
});
