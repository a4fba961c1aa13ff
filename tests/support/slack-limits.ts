/**
 * Slack's limits once more, written from its documentation and not from the printer: what this finds, Slack would refuse or
 * cut off. For every payload of every test.
 */
import { z } from 'zod';

/** Slack says "characters", and keeps `&`, `<` and `>` escaped: both are counted at their longest. */
const escapedLength = (text: string): number => text.replace(/[<>]/g, '....').replace(/&/g, '.....').length;

const upTo = (most: number) =>
  z
    .string()
    .min(1)
    .refine((text) => escapedLength(text) <= most, `longer than ${most} after escaping`)
    .refine((text) => !/\p{Cs}/u.test(text), 'half of a surrogate pair');

const id = upTo(255).optional();

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(most), emoji: z.boolean().optional() });

const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });

const anyText = (most: number) => z.union([plainText(most), mrkdwn(most)]);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id,
  value: upTo(2000).optional(),
  url: upTo(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const inRichText = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: upTo(3000), style }),
  z.strictObject({
    type: z.literal('link'),
    url: upTo(3000).regex(/^https?:\/\/[^\s<>]+$/i),
    text: upTo(3000).optional(),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW]\w+$/), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().regex(/^S\w+$/), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
]);

const richText = z
  .strictObject({
    type: z.literal('rich_text'),
    block_id: id,
    elements: z
      .array(
        z.strictObject({
          type: z.enum(['rich_text_section', 'rich_text_quote']),
          elements: z.array(inRichText).min(1),
        }),
      )
      .min(1),
  })
  .refine((block) => textIn(block) <= 3000, 'more than 3000 characters in one block');

const block = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('header'), block_id: id, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z.strictObject({
    type: z.literal('section'),
    block_id: id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: button.optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z.array(anyText(3000)).min(1).max(10),
  }),
  z.strictObject({ type: z.literal('actions'), block_id: id, elements: z.array(button).min(1).max(25) }),
]);

const message = z.object({
  text: z
    .string()
    .min(1)
    .max(40_000)
    .refine((text) => !/\p{Cs}/u.test(text), 'half of a surrogate pair'),
  blocks: z
    .array(block)
    .min(1)
    .max(50)
    .refine((blocks) => textIn(blocks) <= 9000, 'more than 9000 characters in all blocks')
    .refine((blocks) => isUnique(valuesOf(blocks, 'action_id')), 'an action_id twice')
    .refine((blocks) => isUnique(valuesOf(blocks, 'block_id')), 'a block_id twice'),
});

/** One sentence for each thing that Slack would not take in a message; an empty list for a good one. */
export const checkSlackMessage = (candidate: unknown): string[] =>
  (message.safeParse(candidate).error?.issues ?? []).map(
    ({ path, message: what }) => `${path.join('.') || 'message'}: ${what}`,
  );

/**
 * One sentence for each place where Slack would obey a text instead of showing it: an emoji or a mention, mrkdwn, a control
 * sequence. For what is printed from articles alone; a message of our own may mention somebody.
 */
export const checkNothingObeyed = (candidate: {
  readonly text: string;
  readonly blocks: unknown;
}): string[] => [
  ...(/[<>]|&(?!(?:amp|lt|gt);)/.test(candidate.text) ? ['text: not escaped'] : []),
  ...objectsIn(candidate.blocks).flatMap((object) => {
    const type = String(object.type);
    if (OBEYED.has(type)) return [`${type}: obeyed by Slack`];
    return type === 'plain_text' && object.emoji !== false ? ['plain_text: finds emoji'] : [];
  }),
];

const OBEYED = new Set(
  'mrkdwn markdown user usergroup team channel broadcast emoji date color image'.split(' '),
);

interface Fields extends Readonly<Record<string, unknown>> {
  readonly type?: unknown;
  readonly emoji?: unknown;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly Fields[] =>
  isFields(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

const valuesOf = (value: unknown, key: string): readonly string[] =>
  objectsIn(value).flatMap((object) => (typeof object[key] === 'string' ? [object[key]] : []));

const textIn = (value: unknown): number =>
  valuesOf(value, 'text').reduce((sum, text) => sum + escapedLength(text), 0);

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
