/**
 * Discord's limits once more, written from its documentation and not from the printer: what this finds, Discord would refuse. For the
 * body of every message of every test, and for the `data` of an interaction's answer.
 */
import { z } from 'zod';
import { readDiscord, type Seen } from './discord-markdown.ts';

const isVisible = (text: string): boolean => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);

const upTo = (most: number) =>
  z
    .string()
    .max(most)
    .refine(isVisible, 'nothing to be seen')
    .refine((text) => !/\p{Cs}/u.test(text), 'half of a surrogate pair');

const address = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/[^\s<>]+$/i);

const image = z.strictObject({ url: address });

const embed = z
  .strictObject({
    type: z.literal('rich').optional(),
    title: upTo(256).optional(),
    description: upTo(4096).optional(),
    url: address.optional(),
    timestamp: z.iso.datetime().optional(),
    color: z.int().min(0).max(0xffffff).optional(),
    author: z
      .strictObject({ name: upTo(256), url: address.optional(), icon_url: address.optional() })
      .optional(),
    footer: z.strictObject({ text: upTo(2048), icon_url: address.optional() }).optional(),
    image: image.optional(),
    thumbnail: image.optional(),
    fields: z
      .array(z.strictObject({ name: upTo(256), value: upTo(1024), inline: z.boolean().optional() }))
      .max(25)
      .optional(),
  })
  .refine(
    ({ title, description, fields = [] }) =>
      title !== undefined || description !== undefined || fields.length > 0,
    'an empty embed',
  );

const face = {
  type: z.literal(2),
  label: upTo(80).optional(),
  emoji: z.looseObject({}).optional(),
  disabled: z.boolean().optional(),
};

const button = z
  .union([
    z.strictObject({ ...face, style: z.int().min(1).max(4), custom_id: upTo(100) }),
    z.strictObject({ ...face, style: z.literal(5), url: address.max(512) }),
  ])
  .refine(({ label, emoji }) => label !== undefined || emoji !== undefined, 'a button without a face');

const row = z.strictObject({ type: z.literal(1), components: z.array(button).min(1).max(5) });

const message = z
  .looseObject({
    content: z.string().max(2000).nullish(),
    embeds: z
      .array(embed)
      .max(10)
      .refine((embeds) => textIn(embeds) <= 6000, 'more than 6000 characters in all embeds')
      .optional(),
    components: z
      .array(row)
      .max(5)
      .refine((rows) => isUnique(idsIn(rows)), 'a custom_id twice')
      .optional(),
    allowed_mentions: z
      .strictObject({
        parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
        roles: z.array(z.string()).max(100).optional(),
        users: z.array(z.string()).max(100).optional(),
        replied_user: z.boolean().optional(),
      })
      .optional(),
    nonce: z.union([z.string().max(25), z.int()]).optional(),
    flags: z.int().optional(),
  })
  .refine(({ content, embeds = [] }) => isVisible(content ?? '') || embeds.length > 0, 'an empty message');

/** One sentence for each thing that Discord would not take in a message; an empty list for a good one. */
export const checkDiscordMessage = (candidate: unknown): string[] =>
  (message.safeParse(candidate).error?.issues ?? []).map(
    ({ path, message: what }) => `${path.join('.') || 'message'}: ${what}`,
  );

/**
 * One sentence for each place where Discord would obey a text instead of showing it: everything but what the printer itself writes
 * around words from articles. For what is printed from articles alone; a message of our own may mention somebody.
 */
export const checkNothingObeyed = (candidate: {
  readonly embeds?: readonly { readonly title?: string; readonly description?: string }[];
}): string[] =>
  (candidate.embeds ?? []).flatMap(({ title = '', description = '' }) => [
    ...obeyed(readDiscord(title), NOWHERE),
    ...obeyed(readDiscord(description), OURS),
  ]);

type Kind = Seen['kind'];

const IN_LINE: readonly Kind[] = ['text', 'bold', 'code', 'link', 'timestamp'];
const OURS: readonly Kind[] = [...IN_LINE, 'quote', 'small'];
const NOWHERE: readonly Kind[] = ['text'];

/** Within a line there are no lines, and within anything else there is nothing. */
const obeyed = (seen: readonly Seen[], allowed: readonly Kind[]): string[] =>
  seen.flatMap(({ kind, text, inner }) => [
    ...(allowed.includes(kind) ? [] : [`${kind}: ${text}`]),
    ...obeyed(inner, kind === 'quote' || kind === 'small' ? IN_LINE : NOWHERE),
  ]);

type Embed = z.infer<typeof embed>;

const textIn = (embeds: readonly Embed[]): number =>
  embeds.reduce((sum, { title, description, author, footer, fields = [] }) => {
    const texts = [
      title,
      description,
      author?.name,
      footer?.text,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ];
    return sum + texts.join('').length;
  }, 0);

const idsIn = (rows: readonly z.infer<typeof row>[]): readonly string[] =>
  rows.flatMap(({ components }) =>
    components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
