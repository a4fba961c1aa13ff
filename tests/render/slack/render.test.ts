import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSlack, type SlackMessage } from '../../../src/render/slack/render.ts';
import { actions, heading, notice, paragraph, reply, section } from '../../../src/reply/build.ts';
import type { Block, StatementNode } from '../../../src/reply/nodes.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { visible } from '../../../src/reply/visible.ts';
import { foreignReply, longReply } from '../../support/reply-arbitrary.ts';
import { REPLY_FIXTURES } from '../../support/reply-fixtures.ts';
import { aStatement } from '../../support/reply-statement.ts';
import { buttonsIn, quotesIn, seen } from '../../support/slack-blocks.ts';
import { checkNothingObeyed, checkSlackMessage } from '../../support/slack-limits.ts';

const print = (...blocks: readonly Block[]): readonly SlackMessage[] =>
  renderSlack(reply('answered', blocks), {});

const look = (...blocks: readonly Block[]): readonly (readonly string[])[] => print(...blocks).map(seen);

const lettersOf = (words: string): string => visible(words).replace(/\P{L}/gu, '');

const statementsIn = (blocks: readonly Block[]): readonly StatementNode[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return statementsIn(block.children);
    return block.type === 'statement' ? [block] : [];
  });

/** The texts of all messages, as they were before they were escaped, numbered and divided. */
const readOut = (messages: readonly SlackMessage[]): string =>
  messages
    .map(({ text }) => text.replace(/^\d+\/\d+\n/, '').replace(/^.* \(continued\)\n/, ''))
    .join('\n')
    .replaceAll('\n(continues)\n', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const anyReply = fc.oneof({ weight: 3, arbitrary: foreignReply }, { weight: 1, arbitrary: longReply });
const share = fc.oneof(
  fc.constant({}),
  fc.string({ maxLength: 2100 }).map((line) => ({ share: line })),
);

describe('any text from an article', () => {
  it('makes messages that Slack takes', () => {
    fc.assert(
      fc.property(anyReply, share, (any, options) => {
        expect(renderSlack(any, options).flatMap(checkSlackMessage)).toEqual([]);
      }),
    );
  });

  it('mentions, pings and formats nothing', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(renderSlack(any, {}).flatMap(checkNothingObeyed)).toEqual([]);
      }),
    );
  });

  it('keeps every letter of what was said, in order, across blocks and messages', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const messages = renderSlack(any, {});
        const shown = lettersOf(quotesIn(messages).join(''));
        const read = lettersOf(readOut(messages));
        let from = 0;
        for (const { parts } of statementsIn(any.children)) {
          const said = lettersOf(parts.map(({ text }) => text.trim()).join(''));
          from = shown.indexOf(said, from) + said.length;
          expect(from).toBeGreaterThanOrEqual(said.length);
          expect(read).toContain(said);
        }
      }),
    );
  });

  it('gives each button an id of its own in the whole answer', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const ids = buttonsIn(renderSlack(any, { share: 'who-said harbour' })).map(
          ({ action_id }) => action_id,
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('what an article cannot do', () => {
  it.each([
    '<!channel> <!here> <!everyone>',
    '<@U012AB3CD> <#C012AB3CD> <!subteam^S012AB3CD>',
    '*bold* _italic_ ~struck~ `code` ```code```',
    '> quote\n- item\n1. item\n• item',
    ':tada: <https://evil.example|click> https://evil.example www.evil.example me@evil.example',
    '&lt;!channel&gt; &amp;lt;!here&amp;gt;',
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

describe('the text beside the blocks', () => {
  it.each(Object.entries(REPLY_FIXTURES).filter(([name]) => !name.startsWith('long-')))(
    'is the whole of %s in plain words',
    (_, any) => {
      expect(readOut(renderSlack(any, {}))).toBe(plainText(any).replace(/^- /gm, '• '));
    },
  );
});

describe('a statement', () => {
  it('shows who, the words beside a bar, and what is known, and leads to where and why', () => {
    expect(look(aStatement())).toEqual([
      [
        [
          'Ada Larsen, mayor of Norhavn',
          '| "The harbour stays open," … "and so does the school."',
          'direct · “promised” · Radio Norhavn · to fishermen · said 9 May 2023 · Norhavn Post · stm_harbour001',
        ].join('\n'),
        '[Context] [Why]',
      ],
    ]);
    expect(buttonsIn(print(aStatement())).map(({ value, action_id }) => [action_id, value])).toEqual([
      ['run:0', 'source stm_harbour001'],
      ['run:1', 'why stm_harbour001'],
    ]);
  });

  it('links the source, with its whole address', () => {
    expect(JSON.stringify(print(aStatement()))).toContain(
      '{"type":"link","url":"https://post.example/harbour?page=1&from=home#:~:text=The%20harbour","text":"Norhavn Post"}',
    );
  });

  it('does not repeat the speaker whom the section around names', () => {
    const [blocks] = look(section(['Ada Larsen, mayor of Norhavn'], [aStatement()]));
    expect(blocks?.[1]).toMatch(/^\| /);
  });

  it('of a long quotation keeps its sentence in further blocks, each but the last marked', () => {
    const words = `“${'They stayed & worked. '.repeat(300)}”`;
    const [blocks = []] = look(aStatement({ parts: [{ text: words }] }));
    expect(blocks.filter((block) => block.endsWith('(continues)'))).toHaveLength(2);
    expect(blocks.at(-2)).toMatch(/”\ndirect · /);
  });

  it('that goes on in the next message says who speaks', () => {
    const parts = [{ text: 'They stayed. '.repeat(2000) }];
    const [first, second, ...rest] = look(aStatement({ parts }));
    expect(first?.slice(0, 2)).toEqual(['1/4', expect.stringMatching(/^Ada Larsen, mayor of Norhavn/)]);
    expect(second?.slice(0, 2)).toEqual(['2/4', 'Ada Larsen, mayor of Norhavn (continued)']);
    expect(rest).toHaveLength(2);
  });
});

describe('several messages', () => {
  const long = (at: number) =>
    aStatement({ id: `stm_${at}`, parts: [{ text: `Speech ${at}: ${'word '.repeat(400)}` }] });
  const parts = look(
    heading('Said about the harbour'),
    section(['Ada Larsen, mayor of Norhavn'], [long(1), long(2), long(3), long(4), long(5), long(6)]),
    section(['Bo Holm'], [aStatement({ speaker: 'Bo Holm' })]),
    notice('info', 'Shown: 7 of 7.'),
  );

  it('are numbered, and none ends with a title', () => {
    expect(parts.map(([first]) => first)).toEqual(['1/2', '2/2']);
    for (const part of parts) expect(part.at(-1)).not.toMatch(/^(?:Ada|Bo)/);
  });

  it('repeat the speaker under whom they go on', () => {
    expect(parts[1]?.[1]).toBe('Ada Larsen, mayor of Norhavn (continued)');
    expect(parts.flat().filter((block) => block.includes('(continued)'))).toHaveLength(1);
  });

  it('cut no quotation that fits into one', () => {
    for (const at of [1, 2, 3, 4, 5, 6])
      expect(parts.flat().filter((block) => block.startsWith(`| “Speech ${at}: `))).toHaveLength(1);
    expect(parts.flat().join()).not.toContain('(continues)');
  });

  it('say in plain words what they show, each its own', () => {
    const [first, second] = print(paragraph('a'.repeat(5000)), paragraph('b'.repeat(5000)));
    expect(first?.text).toMatch(/^1\/2\na[a\n]+$/);
    expect(second?.text).toMatch(/^2\/2\nb[b\n]+$/);
  });
});

describe('buttons', () => {
  it('of neighbours share a row with Share, which comes last', () => {
    const answer = reply('answered', [
      aStatement(),
      notice('info', 'Shown: 1 of 9.'),
      actions({ label: 'What Bo said', line: 'who-said from:Bo' }),
      actions({ label: 'More', line: 'who-said harbour page:2' }),
    ]);
    const [message] = renderSlack(answer, { share: 'who-said harbour' });
    expect(message?.blocks.length).toBe(4);
    expect(message && seen(message).at(-1)).toBe('[What Bo said] [More] [Share]');
    expect(buttonsIn(message ? [message] : []).at(-1)).toMatchObject({
      action_id: 'share',
      value: 'who-said harbour',
    });
  });

  it('never make a message of their own out of Share', () => {
    for (let count = 8900; count < 9000; count += 1) {
      const messages = renderSlack(
        reply('answered', [
          paragraph('a'.repeat(2990)),
          paragraph('b'.repeat(2990)),
          paragraph('c'.repeat(count - 5980)),
        ]),
        { share: 'who-said harbour' },
      );
      for (const message of messages) expect(message.text).toMatch(/[abc]$/);
    }
  });

  it('are offered to share only with a line that fits, and only an answer that says something', () => {
    expect(buttonsIn(renderSlack(reply('answered', [paragraph('a')]), { share: 'x'.repeat(2001) }))).toEqual(
      [],
    );
    expect(renderSlack(reply('answered', []), { share: 'who-said harbour' })).toEqual([]);
  });
});
