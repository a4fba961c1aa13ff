import { describe, expect, it } from 'vitest';
import { escapeTerminal, escapeUrl, isolate } from '../../../src/render/terminal/escape.ts';

describe('escapeTerminal', () => {
  it('shows escape sequences instead of obeying them', () => {
    expect(escapeTerminal('\u001B[2Jgone\u0007')).toBe('␛[2Jgone␇');
    expect(escapeTerminal('\u009B31mred')).toBe('\uFFFD31mred');
  });

  it('keeps marks on a letter to what languages need', () => {
    expect(escapeTerminal(`e${'\u0301'.repeat(500)}`)).toBe(`e${'\u0301'.repeat(8)}`);
  });

  it('gives a mark at the beginning something to stand on', () => {
    expect(escapeTerminal('\u0336no')).toBe('\u25CC\u0336no');
  });
});

describe('escapeUrl', () => {
  it('leaves an address as it is', () => {
    const url = "https://a.example/x_(y)?q=1&r='*'#:~:text=a%20b,-c";
    expect(escapeUrl(url)).toBe(url);
  });

  it('encodes what would reorder or command', () => {
    expect(escapeUrl('https://a.example/\u202Egpj.exe\u001B[0m')).toBe(
      'https://a.example/%E2%80%AEgpj.exe%1B[0m',
    );
  });
});

describe('isolate', () => {
  it('wraps right-to-left words and leaves others alone', () => {
    expect(isolate('עברית 12')).toBe('\u2068עברית 12\u2069');
    expect(isolate('English 12')).toBe('English 12');
  });
});
