import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DiscordMessage,
  type DiscordOptions,
  renderDiscord,
} from '../../../src/render/discord/render.ts';
import { actions, day, heading, link, notice, paragraph, reply, section } from '../../../src/reply/build.ts';
import type { Block, StatementNode } from '../../../src/reply/nodes.ts';
import { visible } from '../../../src/reply/visible.ts';
import { buttonsIn, quotesIn, seen } from '../../support/discord-embeds.ts';
import { checkDiscordMessage, checkNothingObeyed } from '../../support/discord-limits.ts';
import { foreignReply, foreignText, longReply } from '../../support/reply-arbitrary.ts';
import { REPLY_FIXTURES } from '../../support/reply-fixtures.ts';
import { aStatement } from '../../support/reply-statement.ts';

const print = (...blocks: readonly Block[]): readonly DiscordMessage[] =>
  renderDiscord(reply('answered', blocks), {});

const look = (...blocks: readonly Block[]): readonly (readonly string[])[] => print(...blocks).map(seen);

const lettersOf = (words: string): string => visible(words).replace(/\P{L}/gu, '');

const flat = (blocks: readonly Block[]): readonly Exclude<Block, { readonly type: 'section' }>[] =>
  blocks.flatMap((block) => (block.type === 'section' ? flat(block.children) : [block]));

const statementsIn = (blocks: readonly Block[]): readonly StatementNode[] =>
  flat(blocks).filter((block) => block.type === 'statement');

const asOneLine = (line: string): string => visible(line).replace(/ {2,}/g, ' ').trim();

const anyReply = fc.oneof({ weight: 3, arbitrary: foreignReply }, { weight: 1, arbitrary: longReply });

const aLine = fc.oneof(
  fc.string({ maxLength: 2100 }),
  foreignText,
  fc.constant(`/who-said ${'harbour '.repeat(200)}`),
);
const anyOptions: fc.Arbitrary<DiscordOptions> = fc.oneof(
  fc.constant({}),
  aLine.map((share) => ({ share })),
  aLine.map((asked) => ({ share: asked, asked })),
);

describe('any text from an article', () => {
  it('makes messages that Discord takes', () => {
    fc.assert(
      fc.property(anyReply, anyOptions, (any, options) => {
        expect(renderDiscord(any, options).flatMap(checkDiscordMessage)).toEqual([]);
      }),
    );
  });

  it('mentions, pings, links and formats nothing', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(renderDiscord(any, {}).flatMap(checkNothingObeyed)).toEqual([]);
      }),
    );
  });

  it('keeps every letter of what was said, in order, across embeds and messages', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const shown = lettersOf(quotesIn(renderDiscord(any, {})).join(''));
        let from = 0;
        for (const { parts } of statementsIn(any.children)) {
          const said = lettersOf(parts.map(({ text }) => text.trim()).join(''));
          from = shown.indexOf(said, from) + said.length;
          expect(from).toBeGreaterThanOrEqual(said.length);
        }
      }),
    );
  });

  it('gives buttons that read back to a line of the answer, each in the footer’s light', () => {
    fc.assert(
      fc.property(anyReply, aLine, (any, asked) => {
        const lines = new Set([
          ...flat(any.children).flatMap((block) =>
            block.type === 'actions' ? block.items.map(({ line }) => asOneLine(line)) : [],
          ),
          ...statementsIn(any.children).flatMap(({ id }) => [`source ${id}`, `why ${id}`]),
        ]);
        for (const { pressed } of buttonsIn(renderDiscord(any, { share: asked, asked }))) {
          if (pressed?.does === 'share') expect(pressed.line).toBe(asOneLine(asked));
          else expect(lines).toContain(pressed?.line);
        }
      }),
    );
  });

  it('offers where and why for every statement', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const pressed = buttonsIn(renderDiscord(any, {})).map(({ pressed: what }) => what?.line);
        for (const { id } of statementsIn(any.children))
          expect(pressed).toEqual(expect.arrayContaining([`source ${id}`, `why ${id}`]));
      }),
    );
  });
});

describe('every fixture', () => {
  it.each(Object.entries(REPLY_FIXTURES))('%s is taken, and obeys nobody', (_, any) => {
    const messages = renderDiscord(any, { share: 'who-said harbour' });
    expect(messages.flatMap(checkDiscordMessage)).toEqual([]);
    expect(messages.flatMap(checkNothingObeyed)).toEqual([]);
  });
});

describe('what an article cannot do', () => {
  it.each([
    '@everyone @here <@80351110224678912> <@&165511591545143296> <#103735883630395392>',
    '**bold** *italic* __under__ ~~struck~~ ||spoiler|| `code` ```block```',
    '# heading\n-# small\n> quote\n>>> all\n- item\n1. item',
    ':tada: <:a:1> <a:b:2> <t:0:R> </nick:3> <id:guide>',
    '[click](https://evil.example) <https://evil.example> https://evil.example discord.gg/abc',
  ])('%j stays words', (words) => {
    const messages = print(
      heading(words),
      section([words], [aStatement({ parts: [{ text: `“${words}”` }], speaker: words, source: words })]),
      actions({ label: words, line: words }),
    );
    expect(messages.flatMap(checkNothingObeyed)).toEqual([]);
    expect(quotesIn(messages)).toEqual([`“${visible(words)}”`]);
  });
});

describe('a statement', () => {
  it('shows who, the words beside a bar, and what is known, and leads to where and why', () => {
    expect(look(aStatement())).toEqual([
      [
        [
          'Ada Larsen, mayor of Norhavn',
          '| "The harbour stays open," … "and so does the school."',
          'direct · “promised” · Radio Norhavn · to fishermen · said 2023-05-09 · Norhavn Post · stm_harbour001',
        ].join('\n'),
        '[Context] [Why]',
      ],
    ]);
    expect(buttonsIn(print(aStatement())).map(({ id }) => id)).toEqual([
      'run:source stm_harbour001',
      'run:why stm_harbour001',
    ]);
  });

  it('links the source, with its whole address', () => {
    expect(print(aStatement())[0]?.embeds[0]?.description).toContain(
      '[Norhavn Post](https://post.example/harbour?page=1&from=home#:~:text=The%20harbour)',
    );
  });

  it('does not repeat the speaker whom the title of its card names', () => {
    const [[card] = []] = look(section(['Ada Larsen, mayor of Norhavn'], [aStatement()]));
    expect(card).toMatch(/^# Ada Larsen, mayor of Norhavn\n\| /);
  });

  it('that goes on in the next message says who speaks', () => {
    const [first, second, third] = look(aStatement({ parts: [{ text: 'They stayed. '.repeat(900) }] }));
    expect(first?.[0]).toMatch(/^1\/3\nAda Larsen, mayor of Norhavn/);
    expect(first?.at(-1)).toMatch(/\n\(continues\)$/);
    expect(second?.[0]).toMatch(/^2\/3\n# Ada Larsen, mayor of Norhavn \(continued\)\n\| /);
    expect(third?.slice(-1)).toEqual(['[Context] [Why]']);
  });

  it('stays in one message as long as one holds it', () => {
    const [message, ...others] = print(aStatement({ parts: [{ text: 'They stayed. '.repeat(420) }] }));
    expect(others).toEqual([]);
    expect(message && quotesIn([message])).toHaveLength(2);
    expect(JSON.stringify(message).match(/\(continues\)/g)).toHaveLength(1);
  });
});

describe('several statements', () => {
  const said = (at: number) => aStatement({ id: `stm_${at}`, parts: [{ text: `Speech ${at}.` }] });

  it('are numbered, and their buttons say which one they belong to', () => {
    const [message] = look(section(['Ada Larsen'], [said(1), said(2)]), section(['Bo Holm'], [said(3)]));
    expect(message?.map((part) => part.replace(/ · .*/g, ''))).toEqual([
      '# Ada Larsen\nmayor of Norhavn\n| “Speech 1.”\n1\n\nmayor of Norhavn\n| “Speech 2.”\n2',
      '# Bo Holm\nAda Larsen, mayor of Norhavn\n| “Speech 3.”\n3',
      '[1 Context] [1 Why] [2 Context] [2 Why]',
      '[3 Context] [3 Why]',
    ]);
  });

  it('begin at 1 in each message', () => {
    const messages = print(...Array.from({ length: 12 }, (_, at) => said(at)));
    expect(messages.map((message) => buttonsIn([message]).map(({ label }) => label))).toEqual([
      Array.from({ length: 10 }, (_, at) => [`${at + 1} Context`, `${at + 1} Why`]).flat(),
      ['1 Context', '1 Why', '2 Context', '2 Why'],
    ]);
  });

  it('share a card with their section and with nothing else', () => {
    const [cards] = look(
      heading('Said about the harbour'),
      notice('info', 'Two can be meant.'),
      section(
        ['Ada Larsen'],
        [paragraph('before'), section(['In May'], [paragraph('inside')]), paragraph('after')],
      ),
      paragraph('below'),
      said(1),
    );
    expect(cards?.slice(0, -1).map((card) => card.replace(/\nAda[\s\S]*/, ''))).toEqual([
      '# Said about the harbour\nTwo can be meant.',
      '# Ada Larsen\nbefore',
      '# In May\ninside',
      'after',
      'below\n',
    ]);
  });
});

describe('several messages', () => {
  const long = (at: number) =>
    aStatement({ id: `stm_${at}`, parts: [{ text: `Speech ${at} ${'word '.repeat(250)}` }] });
  const parts = look(
    heading('Said about the harbour'),
    section(['Ada Larsen, mayor of Norhavn'], [long(1), long(2), long(3), long(4), long(5), long(6)]),
    section(['Bo Holm'], [aStatement({ speaker: 'Bo Holm' })]),
    notice('info', 'Shown: 7 of 7.'),
  );

  it('are numbered, and none ends with a title', () => {
    expect(parts.map(([first]) => first?.split('\n')[0])).toEqual(['1/2', '2/2']);
    for (const part of parts)
      expect(part.filter((card) => !card.startsWith('[')).at(-1)).not.toMatch(/^# [^\n]*$/);
  });

  it('repeat the title of the section in which they go on', () => {
    expect(parts[1]?.[0]).toMatch(/^2\/2\n# Ada Larsen, mayor of Norhavn \(continued\)\n\| /);
    expect(parts.flat().filter((card) => card.includes('(continued)'))).toHaveLength(1);
  });

  it('cut no quotation that fits into one', () => {
    for (const at of [1, 2, 3, 4, 5, 6])
      expect(parts.flat().join('\n').split(`| “Speech ${at} `)).toHaveLength(2);
    expect(parts.flat().join()).not.toContain('(continues)');
  });
});

describe('a title', () => {
  it('is in plain words: Discord shows neither links nor the reader’s own dates there', () => {
    const [[title] = []] = look(heading('Since ', day('2023-05-09')));
    expect(title).toBe('# Since 9 May 2023');
  });

  it('that is too long or would lose its link stands in the description', () => {
    expect(print(heading('x'.repeat(256)))[0]?.embeds[0]).toMatchObject({ title: 'x'.repeat(256) });
    expect(print(heading('x'.repeat(257)))[0]?.embeds[0]).toMatchObject({ description: 'x'.repeat(257) });
    expect(print(heading('See ', link('https://post.example', 'Post')))[0]?.embeds[0]).toMatchObject({
      description: 'See [Post](https://post.example)',
    });
  });
});

describe('the bar of a card', () => {
  it.each(['answered', 'abstained', 'problem'] as const)('has a colour of its own when %s', (outcome) => {
    const colourOf = (which: typeof outcome) =>
      renderDiscord(reply(which, [paragraph('a')]), {})[0]?.embeds[0]?.color;
    const others = (['answered', 'abstained', 'problem'] as const).filter((other) => other !== outcome);
    expect(others.map(colourOf)).not.toContain(colourOf(outcome));
  });
});

describe('buttons', () => {
  it('of a single statement share a row with those of the answer; Share comes last', () => {
    const answer = reply('answered', [
      actions({ label: 'What Bo said', line: 'who-said from:Bo' }),
      aStatement(),
      actions({ label: 'More', line: 'who-said harbour page:2' }),
    ]);
    const [message] = renderDiscord(answer, { share: 'who-said harbour' });
    expect(message && seen(message).at(-1)).toBe('[Context] [Why] [What Bo said] [More] [Share]');
    expect(buttonsIn(message ? [message] : []).at(-1)?.pressed).toEqual({
      does: 'share',
      line: 'who-said harbour',
    });
  });

  it('for eight statements, More and Share fill one message', () => {
    const many = Array.from({ length: 8 }, (_, at) => aStatement({ id: `stm_${at}`, url: null }));
    const answer = reply('answered', [...many, actions({ label: 'More', line: 'who-said harbour page:2' })]);
    const messages = renderDiscord(answer, { share: 'who-said harbour' });
    expect(messages.map(({ components }) => components.map((row) => row.components.length))).toEqual([
      [4, 4, 4, 4, 2],
    ]);
  });

  it('never make a message of their own out of Share', () => {
    const many = Array.from({ length: 10 }, (_, at) => aStatement({ id: `stm_${at}`, url: null }));
    const messages = renderDiscord(reply('answered', many), { share: 'who-said harbour' });
    expect(messages.map((message) => quotesIn([message]).length)).toEqual([8, 2]);
  });

  it('alone still make a message that Discord takes', () => {
    const messages = print(actions({ label: 'More', line: 'help' }));
    expect(messages.flatMap(checkDiscordMessage)).toEqual([]);
    expect(messages.map(seen)).toEqual([['# What next', '[More]']]);
  });

  it('are offered to share only with a line that fits, and only an answer that says something', () => {
    const shareOf = (options: DiscordOptions) =>
      buttonsIn(renderDiscord(reply('answered', [paragraph('a')]), options)).map(({ label }) => label);
    expect(shareOf({ share: 'x'.repeat(92) })).toEqual(['Share']);
    expect(shareOf({ share: 'x'.repeat(93) })).toEqual([]);
    expect(shareOf({ share: 'x'.repeat(93), asked: 'x'.repeat(93) })).toEqual(['Share']);
    expect(renderDiscord(reply('answered', []), { share: 'who-said harbour' })).toEqual([]);
  });

  it('with a long line show what was asked in a footer, and only then', () => {
    const asked = `who-said "${'harbour school '.repeat(6)}"`;
    const answer = reply('answered', [
      paragraph('a'),
      section(['b'], [paragraph('c')]),
      actions(
        { label: 'More', line: `${asked} page:2` },
        { label: 'Other', line: `corpus ${'x'.repeat(100)}` },
      ),
    ]);
    const [message] = renderDiscord(answer, { asked: `/${asked}` });
    expect(message?.embeds.map(({ footer }) => footer?.text)).toEqual([undefined, undefined, `/${asked}`]);
    expect(buttonsIn(message ? [message] : []).map(({ pressed }) => pressed?.line)).toEqual([
      `${asked} page:2`,
    ]);
    expect(message && seen(message).join('\n')).toContain(`Other: corpus ${'x'.repeat(100)}`);
    const short = renderDiscord(reply('answered', [aStatement()]), { asked, share: 'who-said harbour' });
    expect(JSON.stringify(short)).not.toContain('footer');
  });
});
