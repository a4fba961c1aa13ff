import { handleInline, type InlineHandlers } from '../../../reply/handlers.ts';
import type { Inline } from '../../../reply/nodes.ts';
import { daySeconds } from '../day-seconds.ts';
import {
  besideDiscord,
  codeDiscord,
  type DiscordSafe,
  dayDiscord,
  escapeDiscord,
  linkDiscord,
  strongDiscord,
} from '../escape.ts';
import { linkAddress } from '../link-address.ts';

/** Prints inline nodes, in order, on one line. */
export const inlineOf = (children: readonly Inline[]): DiscordSafe =>
  besideDiscord(children.map((child) => handleInline(HANDLERS, child, null)));

const HANDLERS: InlineHandlers<null, DiscordSafe> = {
  text: ({ value }) => escapeDiscord(value),
  strong: ({ value }) => strongDiscord(value),
  code: ({ value }) => codeDiscord(value),
  mark: ({ value }) => strongDiscord(value),
  link: ({ url, label }) => {
    const address = linkAddress(url);
    return address === null ? escapeDiscord(label === '' ? url : label) : linkDiscord(address, label);
  },
  day: ({ value }) => {
    const seconds = daySeconds(value);
    return seconds === null ? escapeDiscord(value) : dayDiscord(seconds);
  },
  command: ({ value }) => codeDiscord(value),
};
