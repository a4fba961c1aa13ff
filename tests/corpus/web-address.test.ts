import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webAddress } from '../../src/corpus/web-address.ts';

test('an address of the web is kept', () => {
  expect(webAddress('https://alder.example/a?b=c#d')).toBe('https://alder.example/a?b=c#d');
  expect(webAddress(' HTTP://Alder.example/two words ')).toBe('http://alder.example/two%20words');
});

test('nothing else is', () => {
  const others = [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a.example',
    '/a',
    'a.example',
    'http://',
    '',
  ];
  for (const other of [...others, null, undefined]) expect(webAddress(other)).toBeNull();
});

test('no text makes it throw, and what is kept holds no space or control character', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      expect(webAddress(text) ?? 'http://x').toMatch(/^https?:[^\s\p{Cc}]+$/u);
    }),
  );
});
