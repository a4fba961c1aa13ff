import fc from 'fast-check';
import {
  actions,
  code,
  command,
  day,
  excerpt,
  facts,
  heading,
  link,
  list,
  mark,
  notice,
  paragraph,
  reply,
  section,
  steps,
  strong,
  text,
} from '../../src/reply/build.ts';
import type { Block, Elsewhere, Inline, Reply, StatementNode } from '../../src/reply/nodes.ts';
import { aStatement } from './reply-statement.ts';

/** What an attacker or a careless web page would write. */
const NASTY = [
  '\u001B[2J\u001B[31m',
  '\u001B]0;title\u0007',
  '\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007',
  '\u009B31m\u0090',
  '\u202Etxet\u202C',
  '\u2066a\u2067b\u2068c\u2069',
  '\u200E\u200F\u061C\u200B\u200C\u200D\uFEFF\u2060',
  'a\u2028b\u2029c\u0085d\r\ne\tf\0g',
  'שלום עולם',
  'سلام می\u200Cخواهم',
  '漢字かな交じり文',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️‍🔥1️⃣',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u0301\u20DD',
  '\u1100\u1100\u1100\u1161',
  '\u{E0041}\u{E0042}\uFE00\uFE0F\u180B',
  '\uD83D',
  '\uDC69',
  'https://evil.example/a_(b)',
  'www.evil.example me@evil.example mailto:x@y.example',
  '](javascript:alert(1))',
  '![x](https://evil.example/i.png)',
  '[x]: https://evil.example',
  '<script>alert(1)</script><!-- -->&lt;&#60;',
  '`a``b```',
  '**b** _i_ ~~s~~ $m$ |t|',
  '# h',
  '-# s',
  '||s|| __u__ ```c```',
  '@everyone <@1> <#2> <t:0:R> :tada: <:a:1>',
  '1. a',
  '- b',
  '+ c',
  '===',
  '    code',
  '> q',
  '!',
  '\\',
  '“',
  "''",
  '"',
];

const letters = fc.string({ unit: 'binary', maxLength: 30 });
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
const plain = fc.constantFrom(
  'war',
  'the harbour',
  'a rather longer run of quite ordinary words',
  'x'.repeat(150),
);

/** Text from outside at its worst. */
export const foreignText: fc.Arbitrary<string> = fc
  .array(fc.oneof(letters, units, plain, fc.constantFrom(...NASTY)), { maxLength: 5 })
  .chain((pieces) => fc.constantFrom('', ' ', '\n').map((glue) => pieces.join(glue)));

const maybe = fc.option(foreignText, { nil: null });

const url = fc.oneof(
  foreignText,
  foreignText.map((tail) => `https://example.org/${tail}`),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  foreignText.map(text),
  foreignText.map(strong),
  foreignText.map(code),
  foreignText.map(mark),
  foreignText.map(command),
  foreignText.map(day),
  fc.tuple(url, foreignText).map(([address, label]) => link(address, label)),
);

/** Anything that may stand in a line. */
export const foreignInlines: fc.Arbitrary<readonly Inline[]> = fc.array(inline, { maxLength: 4 });

const inlines = foreignInlines;

const ids = fc.array(fc.stringMatching(/^stm_[a-z0-9]{10}$/), { maxLength: 2 });

const elsewhere: fc.Arbitrary<Elsewhere> = fc.record({
  outlets: fc.option(
    fc.record({
      independent: fc.nat({ max: 6 }),
      names: fc.array(foreignText, { minLength: 2, maxLength: 6 }),
    }),
    { nil: null },
  ),
  alsoAs: ids,
  similar: ids,
});

/** Any statement, of any kind, with foreign text wherever text can stand. */
export const foreignStatement: fc.Arbitrary<StatementNode> = fc
  .record({
    id: fc.stringMatching(/^stm_[a-z0-9]{10}$/),
    kind: fc.constantFrom('direct', 'indirect', 'mixed'),
    parts: fc.array(fc.record({ text: foreignText }), { minLength: 1, maxLength: 3 }),
    cue: maybe,
    speaker: maybe,
    role: maybe,
    mention: maybe,
    confidence: fc.constantFrom('high', 'medium', 'low', 'unresolved'),
    venue: maybe,
    addressee: maybe,
    source: foreignText,
    url: fc.option(url, { nil: null }),
    about: fc.constantFrom(null, 'context', 'title'),
    elsewhere: fc.option(elsewhere, { nil: null }),
  })
  .map(aStatement);

const flat: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((children) => heading(...children)),
  inlines.map((children) => paragraph(...children)),
  inlines.map((children) => excerpt(...children)),
  fc.array(inlines, { maxLength: 3 }).map(list),
  fc.array(inlines, { maxLength: 3 }).map(steps),
  fc.array(fc.tuple(foreignText, inlines), { maxLength: 3 }).map(facts),
  fc
    .tuple(fc.constantFrom('info', 'warning', 'problem'), inlines)
    .map(([tone, children]) => notice(tone, ...children)),
  fc
    .array(fc.record({ label: foreignText, line: foreignText }), { maxLength: 4 })
    .map((items) => actions(...items)),
  foreignStatement,
);

const nested = (depth: number): fc.Arbitrary<Block> =>
  depth === 0
    ? flat
    : fc.oneof(
        { weight: 3, arbitrary: flat },
        {
          weight: 1,
          arbitrary: fc
            .tuple(inlines, fc.array(nested(depth - 1), { maxLength: 3 }))
            .map(([title, children]) => section(title, children)),
        },
      );

/** With an id or without. */
const withId = (replies: fc.Arbitrary<Reply>): fc.Arbitrary<Reply> =>
  fc
    .tuple(replies, fc.option(fc.constant('ans_4k2v9q0x7m'), { nil: null }))
    .map(([one, answerId]) => (answerId === null ? one : { ...one, answerId }));

/** Any reply, with sections in sections. */
export const foreignReply: fc.Arbitrary<Reply> = withId(
  fc.array(nested(6), { maxLength: 4 }).map((children) => reply('answered', children)),
);

/** Longer than a screen: words, lists, facts and quotations that go on and on. */
const longText = fc
  .tuple(foreignText, fc.integer({ min: 1, max: 20_000 }))
  .map(([words, length]) => `${words} `.repeat(Math.ceil(length / (words.length + 1))));

const many = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> =>
  fc
    .tuple(item, fc.integer({ min: 1, max: 80 }))
    .map(([one, count]) => Array.from({ length: count }, () => one));

const long: fc.Arbitrary<Block> = fc.oneof(
  longText.map((words) => paragraph(words)),
  longText.map((words) => heading(words)),
  longText.map((words) => excerpt('before ', mark(words), ' after')),
  fc
    .tuple(longText, longText)
    .map(([role, words]) => aStatement({ role, parts: [{ text: words }], cue: role })),
  longText.map((words) => aStatement({ parts: [{ text: words }] })),
  fc.tuple(url, longText).map(([address, words]) => list([[link(address, words)]])),
  many(inlines).map(list),
  many(fc.tuple(foreignText, inlines)).map(facts),
  many(fc.record({ label: foreignText, line: foreignText })).map((items) => actions(...items)),
);

/** A reply that no single message holds. */
export const longReply: fc.Arbitrary<Reply> = withId(
  fc
    .array(
      fc.oneof(
        long,
        fc
          .tuple(longText, fc.array(long, { maxLength: 3 }))
          .map(([title, children]) => section([title], children)),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((children) => reply('answered', children)),
);

/** The addresses of all links and sources, in the order in which they are printed. */
export const addressesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'statement':
        return block.url === null ? [] : [block.url];
      case 'section':
        return [...linksIn(block.title), ...addressesIn(block.children)];
      case 'list':
        return block.items.flatMap(linksIn);
      case 'facts':
        return block.rows.flatMap(([, value]) => linksIn(value));
      case 'actions':
        return [];
      default:
        return linksIn(block.children);
    }
  });

const linksIn = (children: readonly Inline[]): readonly string[] =>
  children.flatMap((child) => (child.type === 'link' ? [child.url] : []));
