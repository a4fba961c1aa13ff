import { describe, expect, it } from 'vitest';
import { renderSlack, type SlackMessage } from '../../../src/render/slack/render.ts';
import { actions, heading, link, list, paragraph, reply, section } from '../../../src/reply/build.ts';
import type { Block } from '../../../src/reply/nodes.ts';
import { aStatement } from '../../support/reply-statement.ts';
import { buttonsIn, quotesIn } from '../../support/slack-blocks.ts';
import { checkSlackMessage } from '../../support/slack-limits.ts';

const print = (...blocks: readonly Block[]): readonly SlackMessage[] => {
  const messages = renderSlack(reply('answered', blocks), { share: 'who-said harbour' });
  expect(messages.flatMap(checkSlackMessage)).toEqual([]);
  return messages;
};

/** A character, and how much of a limit it takes. */
const CHARACTERS = [
  ['x', 1],
  ['ж', 1],
  ['漢', 1],
  ['😀', 2],
  ['<', 4],
  ['&', 5],
] as const;

const fitting = (limit: number, size: number): number => Math.floor(limit / size);

describe.each(CHARACTERS)('with %s', (character, size) => {
  it('a quotation stays in one block up to 3000, and goes on in a second one beyond', () => {
    // The two quotation marks and the line break take three.
    const most = fitting(3000 - 3, size);
    const say = (count: number) => print(aStatement({ parts: [{ text: character.repeat(count) }] }));
    expect(quotesIn(say(most))).toEqual([`“${character.repeat(most)}”`]);
    expect(quotesIn(say(most + 1))).toHaveLength(2);
    expect(quotesIn(say(most + 1)).join('')).toBe(`“${character.repeat(most + 1)}”`);
    expect(JSON.stringify(say(most + 1)).match(/\(continues\)"/g)).toHaveLength(1);
  });

  it('a heading is large up to 150, if it is sure to be shown as it is', () => {
    const typeOf = (count: number) => print(heading(character.repeat(count)))[0]?.blocks[0]?.type;
    const most = fitting(150, size);
    expect(typeOf(most)).toBe(/[&<]/.test(character) ? 'rich_text' : 'header');
    expect(typeOf(Math.ceil(151 / size))).toBe('rich_text');
  });

  it('a label is whole up to 75 and shortened beyond', () => {
    const labelOf = (count: number) =>
      buttonsIn(print(actions({ label: character.repeat(count), line: 'help' })))[0]?.text.text;
    const most = fitting(75, size);
    expect(labelOf(most)).toBe(character.repeat(most));
    expect(labelOf(most + 1)).toBe(`${character.repeat(fitting(74, size))}…`);
  });

  it('a line has a button up to 2000, and is shown to be typed beyond', () => {
    const press = (count: number) => print(actions({ label: 'More', line: character.repeat(count) }));
    const most = fitting(2000, size);
    expect(buttonsIn(press(most))[0]?.value).toBe(character.repeat(most));
    expect(buttonsIn(press(most + 1)).map(({ action_id }) => action_id)).toEqual(['share']);
    expect(JSON.stringify(press(most + 1))).toContain(character.repeat(most + 1));
  });

  it('the blocks of a message hold up to 9000 together', () => {
    const count = fitting(2900, size);
    const many = Array.from({ length: 9 }, () => paragraph(character.repeat(count)));
    expect(
      print(...many).map(({ blocks }) => blocks.filter(({ type }) => type === 'rich_text').length),
    ).toEqual([3, 3, 3]);
  });
});

describe('many', () => {
  it('blocks: 50 a message, one of them for the number of the part', () => {
    const count = (paragraphs: number) =>
      renderSlack(
        reply(
          'answered',
          Array.from({ length: paragraphs }, () => paragraph('one')),
        ),
        {},
      ).map(({ blocks }) => blocks.length);
    expect(count(49)).toEqual([49]);
    expect(count(50)).toEqual([50, 2]);
    expect(count(200)).toEqual([50, 50, 50, 50, 5]);
  });

  it('buttons: 25 a row', () => {
    const items = Array.from({ length: 60 }, (_, at) => ({ label: `${at}`, line: `who-said ${at}` }));
    const rows = print(actions(...items))[0]?.blocks.map(
      (block) => block.type === 'actions' && block.elements.length,
    );
    expect(rows).toEqual([25, 25, 11]);
  });

  it('items of a list: numbered through, whatever message they come to', () => {
    const steps = list(
      Array.from({ length: 900 }, (_, at) => [`step ${at + 1} of many that are rather long`]),
    );
    const shown = JSON.stringify(print({ ...steps, ordered: true }));
    for (const number of [1, 500, 900]) expect(shown).toContain(`${number}. step ${number} of`);
  });

  it('sections in sections', () => {
    const deep = Array.from({ length: 300 }).reduce<Block>(
      (inner) => section(['title '.repeat(20)], [inner]),
      paragraph('end'),
    );
    expect(print(deep).at(-1)?.text).toMatch(/title \n?end$/);
  });
});

describe('an address', () => {
  const typesOf = (url: string) => JSON.stringify(print(paragraph(link(url, 'the report'))));

  it('is linked unless it is too long; the label stays', () => {
    const short = `https://post.example/${'a'.repeat(1400)}`;
    expect(typesOf(short)).toContain('"type":"link"');
    const long = typesOf(`https://post.example/${'&'.repeat(400)}`);
    expect(long).not.toContain('"type":"link"');
    expect(long).toContain('the report');
  });

  it('takes its room in a message, since nobody knows whether Slack counts it', () => {
    const cited = aStatement({ url: `https://post.example/${'a'.repeat(1400)}` });
    expect(print(...Array.from({ length: 5 }, () => cited))).toHaveLength(1);
    expect(print(...Array.from({ length: 6 }, () => cited))).toHaveLength(2);
  });

  it('of a source that is too long is left out; outlet and id stay', () => {
    const [message] = print(aStatement({ url: `https://post.example/${'a'.repeat(50_000)}` }));
    expect(message?.text).toContain('Norhavn Post, stm_harbour001)');
    expect(message?.text.length).toBeLessThan(1000);
  });
});

describe('the plain words of a message', () => {
  const most = (messages: readonly SlackMessage[]) => Math.max(...messages.map(({ text }) => text.length));

  it('are within 40,000, whatever blanks are left out of what is shown', () => {
    const [message, ...others] = print(aStatement({ cue: ' '.repeat(40_000) }));
    expect(others).toEqual([]);
    expect(message?.text).toContain('stm_harbour001');
    expect(message?.text.length).toBeLessThan(10_000);
  });

  it('are within 40,000, whatever the buttons of a row say and do', () => {
    const items = Array.from({ length: 25 }, () => ({ label: 'More', line: 'a'.repeat(2000) }));
    expect(most(print(actions(...items)))).toBeLessThan(10_000);
    expect(most(print(actions({ label: 'b'.repeat(40_000), line: 'help' })))).toBeLessThan(10_000);
  });
});
