import { describe, expect, it } from 'vitest';
import { processLayer } from '../../src/settings/environment.ts';
import { NOT_SHOWN, secretValues, showWithout } from '../../src/settings/show.ts';

describe('secretValues', () => {
  it('are those of the settings that are marked so, in every layer, also under a misspelt name', () => {
    const layers = [
      { SLACK_BOT_TOKEN: ' xoxb-1 ', DATA_DIR: 'x', DISCORD_TOKEN: '' },
      { SLACK_BOT_TOKEN: 'xoxb-2', SLACK_APP_TOKN: 'xapp-1' },
    ];
    expect(secretValues(layers.map(processLayer))).toEqual([' xoxb-1 ', 'xoxb-1', 'xoxb-2', 'xapp-1']);
  });
});

describe('showWithout', () => {
  const show = showWithout(['quillwort', 'abc']);

  it('puts a value in quotation marks, and shortens a long one', () => {
    expect(show('loud')).toBe('"loud"');
    expect(show('x'.repeat(200))).toBe(`"${'x'.repeat(80)}…"`);
  });

  it('hides what holds a secret, or what looks like a token', () => {
    expect(show('my quillwort here')).toBe(NOT_SHOWN);
    expect(show('abc')).toBe(NOT_SHOWN);
    expect(show('xoxb-5')).toBe(NOT_SHOWN);
    expect(show(`${'M'.repeat(24)}.Gabcde.${'x'.repeat(38)}`)).toBe(NOT_SHOWN);
  });

  it('hides what has run over other settings', () => {
    expect(show('a\nb')).toBe(NOT_SHOWN);
    expect(show('info#DISCORD_TOKEN=5')).toBe(NOT_SHOWN);
  });

  it('shows what holds the letters of a very short secret by chance', () => {
    expect(show('abcd')).toBe('"abcd"');
  });
});
