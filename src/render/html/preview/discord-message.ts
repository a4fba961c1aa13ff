/** What the program posts to Discord, read back from its JSON. What a preview could not show is refused, so that nothing is left out. */
import { z } from 'zod';

const EMBED = z.strictObject({
  author: z.strictObject({ name: z.string() }).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  color: z.int().min(0).max(0xffffff),
  footer: z.strictObject({ text: z.string() }).optional(),
});

const BUTTON = z.strictObject({
  type: z.literal(2),
  style: z.literal(2),
  label: z.string(),
  custom_id: z.string(),
});

/** One message. */
export const DISCORD_MESSAGE = z.strictObject({
  content: z.string().optional(),
  embeds: z.array(EMBED),
  components: z.array(z.strictObject({ type: z.literal(1), components: z.array(BUTTON) })),
  allowed_mentions: z.unknown().optional(),
});

export type DiscordMessage = z.infer<typeof DISCORD_MESSAGE>;
export type DiscordEmbed = z.infer<typeof EMBED>;
