import { describe, expect, it } from 'vitest';
import { type DiscordMessage, renderDiscord } from '../../../src/render/discord/render.ts';
import { actions, heading, link, list, paragraph, reply, section, steps } from '../../../src/reply/build.ts';
import type { Block } from '../../../src/reply/nodes.ts';
import { buttonsIn, quotesIn, seen } from '../../support/discord-embeds.ts';
import { checkDiscordMessage } from '../../support/discord-limits.ts';
import { aStatement } from '../../support/reply-statement.ts';

const print = (...blocks: readonly Block[]): readonly DiscordMessage[] => {
  const messages = renderDiscord(reply('answered', blocks), { share: 'who-said harbour' });
  expect(messages.flatMap(checkDiscordMessage)).toEqual([]);
  return messages;
};

const embedsIn = (messages: readonly DiscordMessage[]) => messages.flatMap(({ embeds }) => embeds);

/** A character, and how much of a limit it takes in a text and on a button. */
const CHARACTERS = [
  ['x', 1, 1],
  ['ж', 1, 1],
  ['漢', 1, 1],
  ['&', 1, 1],
  ['😀', 2, 2],
  ['*', 2, 1],
  ['<', 2, 1],
] as const;

const fitting = (limit: number, size: number): number => Math.floor(limit / size);

describe.each(CHARACTERS)('with %s', (character, size, onButton) => {
  it('a quotation stays in one embed up to 4080, and goes on in a second one beyond', () => {
    // The two quotation marks, what makes a bar of a line, and the line break take six.
    const most = fitting(4096 - 16 - 6, size);
    const say = (count: number) => print(aStatement({ parts: [{ text: character.repeat(count) }] }));
    expect(quotesIn(say(most))).toEqual([`“${character.repeat(most)}”`]);
    expect(say(most)).toHaveLength(1);
    expect(quotesIn(say(most + 1))).toHaveLength(2);
    expect(quotesIn(say(most + 1)).join('')).toBe(`“${character.repeat(most + 1)}”`);
    expect(JSON.stringify(say(most + 1)).match(/\(continues\)/g)).toHaveLength(1);
  });

  it('a heading is large up to 256', () => {
    const most = fitting(256, size);
    expect(Object.keys(embedsIn(print(heading(character.repeat(most))))[0] ?? {})).toContain('title');
    expect(Object.keys(embedsIn(print(heading(character.repeat(most + 1))))[0] ?? {})).not.toContain('title');
  });

  it('a label is whole up to 80 and shortened beyond', () => {
    const labelOf = (count: number) =>
      buttonsIn(print(actions({ label: character.repeat(count), line: 'help' })))[0]?.label;
    const most = fitting(80, onButton);
    expect(labelOf(most)).toBe(character.repeat(most));
    expect(labelOf(most + 1)).toBe(`${character.repeat(fitting(79, onButton))}…`);
  });

  it('a line has a button up to 92, and is shown to be typed beyond', () => {
    const press = (count: number) => print(actions({ label: 'More', line: character.repeat(count) }));
    const most = fitting(92, onButton);
    expect(buttonsIn(press(most))[0]?.pressed?.line).toBe(character.repeat(most));
    expect(buttonsIn(press(most + 1)).map(({ label }) => label)).toEqual(['Share']);
    expect(
      press(most + 1)
        .map(seen)
        .join(),
    ).toContain(character.repeat(most + 1));
  });

  it('the embeds of a message hold up to 6000 together', () => {
    const count = fitting(1900, size);
    const many = Array.from({ length: 9 }, () => paragraph(character.repeat(count)));
    expect(
      print(...many).map((message) => seen(message).join('\n').split(character.repeat(count)).length - 1),
    ).toEqual([3, 3, 3]);
  });
});

describe('many', () => {
  it('sections: ten embeds a message', () => {
    const sections = Array.from({ length: 21 }, (_, at) => section([`Speaker ${at}`], [paragraph('a')]));
    expect(print(...sections).map(({ embeds }) => embeds.length)).toEqual([10, 10, 1]);
  });

  it('buttons: five a row, five rows a message, Share among them', () => {
    const items = Array.from({ length: 60 }, (_, at) => ({ label: `${at}`, line: `who-said ${at}` }));
    const rows = print(paragraph('a'), actions(...items)).map(({ components }) =>
      components.map((row) => row.components.length),
    );
    expect(rows).toEqual([
      [5, 5, 5, 5],
      [5, 5, 5, 5],
      [5, 5, 5, 5, 1],
    ]);
  });

  it('statements: no row takes the buttons of one apart', () => {
    const many = Array.from({ length: 30 }, (_, at) => aStatement({ id: `stm_${at}`, url: null }));
    for (const { components } of print(...many))
      for (const row of components.slice(0, -1)) expect(row.components.length % 2).toBe(0);
  });

  it('items of a list: numbered through, whatever message they come to', () => {
    const many = steps(
      Array.from({ length: 900 }, (_, at) => [`step ${at + 1} of many that are rather long`]),
    );
    const shown = print(many).map(seen).join();
    for (const number of [1, 500, 900]) expect(shown).toContain(`${number}. step ${number} of`);
  });

  it('sections in sections', () => {
    const deep = Array.from({ length: 300 }).reduce<Block>(
      (inner) => section(['title '.repeat(20)], [inner]),
      paragraph('end'),
    );
    expect(print(deep).map(seen).at(-1)?.at(-2)).toMatch(/title\nend$/);
  });

  it('a list of long code and links', () => {
    const url = `https://post.example/${'a'.repeat(900)}`;
    const items = Array.from({ length: 30 }, () => [link(url, 'the report'), link(url, 'the_report')]);
    expect(JSON.stringify(print(list(items))).split(url)).toHaveLength(61);
  });
});

describe('a long line that was asked', () => {
  it('takes its room of every message that has to show it', () => {
    const asked = `who-said "${'harbour '.repeat(250)}"`;
    const answer = reply('answered', [
      aStatement({ parts: [{ text: 'They stayed. '.repeat(900) }] }),
      actions({ label: 'More', line: `${asked} page:2` }),
    ]);
    const messages = renderDiscord(answer, { share: asked, asked });
    expect(messages.flatMap(checkDiscordMessage)).toEqual([]);
    expect(buttonsIn(messages).map(({ pressed }) => pressed?.line)).toEqual([
      'source stm_harbour001',
      'why stm_harbour001',
      `${asked} page:2`,
      asked,
    ]);
  });
});

describe('an address', () => {
  const descriptionOf = (url: string) => print(paragraph(link(url, 'the report')))[0]?.embeds[0]?.description;

  it('is linked unless it is too long; the label stays', () => {
    const short = `https://post.example/${'a'.repeat(979)}`;
    expect(descriptionOf(short)).toBe(`[the report](${short})`);
    expect(descriptionOf(`${short}a`)).toBe('the report');
  });

  it('of a source that is too long is left out; outlet and id stay', () => {
    const [message] = print(aStatement({ url: `https://post.example/${'a'.repeat(50_000)}` }));
    expect(message && seen(message).join()).toContain('Norhavn Post · stm_harbour001');
    expect(JSON.stringify(message).length).toBeLessThan(1000);
  });
});
