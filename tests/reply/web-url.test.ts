import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webUrl } from '../../src/reply/web-url.ts';
import { foreignText } from '../support/reply-arbitrary.ts';

describe('webUrl', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https:',
    'https:///x',
    '//a.example',
    ' https://a.example',
    '',
  ])('gives no address for %j', (url) => {
    expect(webUrl(url)).toBeNull();
  });

  it('encodes what no address contains, as a browser would', () => {
    expect(webUrl('https://a.example/ö "<b>"\\`\uD800')).toBe(
      'https://a.example/%C3%B6%20%22%3Cb%3E%22%5C%60%EF%BF%BD',
    );
  });

  it('gives visible ASCII or nothing', () => {
    fc.assert(
      fc.property(foreignText, (tail) => {
        expect(webUrl(`https://a.example/${tail}`)).toMatch(/^[!-~]+$/);
      }),
    );
  });
});
