/** A digest as the bodies of messages. */
import type { PrintOptions } from '../../core/digest/poster.ts';
import { splitHead } from '../../core/digest/split-head.ts';
import { renderDiscord } from '../../render/discord/render.ts';
import type { Reply } from '../../reply/nodes.ts';

/** JSON of the body of each message; the small print at its end is its marker, by which it is found again. */
export function printDigest(digest: Reply, { mention, thread, marker }: PrintOptions): readonly string[] {
  // The longest number that a part may get, so that every message keeps room for its own.
  const room = `${marker}#999`;
  const messages = (thread ? splitHead(digest) : [digest]).flatMap((part) =>
    renderDiscord(part, { marker: room }),
  );
  return messages.map(({ embeds, components }, index) => {
    const footer = { text: `${marker}#${index}` };
    const marked = embeds.map((embed, at) => (at === embeds.length - 1 ? { ...embed, footer } : embed));
    return JSON.stringify({ embeds: marked, components, ...mentioning(index === 0 ? mention : null) });
  });
}

/** Nobody is mentioned but whom an admin has named in the settings. */
function mentioning(mention: string | null) {
  if (mention === null) return { allowed_mentions: { parse: [] } };
  return mention === 'here'
    ? { content: '@here', allowed_mentions: { parse: ['everyone'] } }
    : { content: `<@&${mention}>`, allowed_mentions: { parse: [], roles: [mention] } };
}
