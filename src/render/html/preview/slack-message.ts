/** What the program posts to Slack, read back from its JSON. What a preview could not show is refused, so that nothing is left out. */
import { z } from 'zod';

const LOOK = z.strictObject({ bold: z.literal(true), code: z.literal(true) }).partial();

const ELEMENT = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), style: LOOK.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: z.string(),
    text: z.string().optional(),
    style: LOOK.optional(),
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string() }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string() }),
  z.strictObject({ type: z.literal('broadcast'), range: z.string() }),
]);

const PARAGRAPH = z.strictObject({
  type: z.enum(['rich_text_section', 'rich_text_quote']),
  elements: z.array(ELEMENT),
});

const PLAIN_TEXT = z.strictObject({
  type: z.literal('plain_text'),
  text: z.string(),
  emoji: z.literal(false),
});

const BUTTON = z.strictObject({
  type: z.literal('button'),
  text: PLAIN_TEXT,
  value: z.string(),
  action_id: z.string(),
});

const BLOCK = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: PLAIN_TEXT }),
  z.strictObject({ type: z.literal('context'), elements: z.array(PLAIN_TEXT) }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(PARAGRAPH) }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(BUTTON) }),
]);

/** One message. */
export const SLACK_MESSAGE = z.strictObject({ text: z.string(), blocks: z.array(BLOCK) });

export type SlackMessage = z.infer<typeof SLACK_MESSAGE>;
export type SlackBlock = z.infer<typeof BLOCK>;
export type SlackElement = z.infer<typeof ELEMENT>;
export type SlackLook = z.infer<typeof LOOK>;
