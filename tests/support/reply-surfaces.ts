import { renderDiscord } from '../../src/render/discord/render.ts';
import { renderHtml } from '../../src/render/html/render.ts';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { renderSlack } from '../../src/render/slack/render.ts';
import { renderTerminal } from '../../src/render/terminal/render.ts';
import type { Reply } from '../../src/reply/nodes.ts';
import { plainText } from '../../src/reply/plain-text.ts';

/** Every surface that a reply is printed on; a new printer belongs here, and then each fixture needs its output. */
export const SURFACES: Readonly<
  Record<
    'plain.txt' | 'terminal.txt' | 'narrow.txt' | 'markdown.md' | 'html' | 'slack.json' | 'discord.json',
    (reply: Reply) => string
  >
> = {
  'plain.txt': plainText,
  'terminal.txt': (reply) => renderTerminal(reply, { width: 80, colour: false }),
  'narrow.txt': (reply) => renderTerminal(reply, { width: 32, colour: false }),
  'markdown.md': renderMarkdown,
  // Without its style, which is the same on every page.
  html: (reply) => renderHtml(reply, { title: 'who-said harbour' }).replace(/(<style>)[^<]*/, '$1'),
  'discord.json': (reply) =>
    JSON.stringify(renderDiscord(reply, { share: 'who-said harbour', asked: 'who-said harbour' }), null, 2),
  'slack.json': (reply) => JSON.stringify(renderSlack(reply, { share: 'who-said harbour' }), null, 2),
};
