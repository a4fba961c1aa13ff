/** What a person typed, from the text that Discord makes of it: https://discord.com/developers/docs/reference#message-formatting */

const MENTION = /<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b/g;
const CUSTOM_EMOJI = /<a?:(\w+):\d+>/g;
const TIMESTAMP = /<t:-?\d+(?::\w)?>/g;
const QUIET_LINK = /<(https?:\/\/[^>\s]+)>/g;
/** Stars, double underscores, tildes, bars and back-ticks that stand around words; one underscore may belong to a name. */
const FORMAT = /\*+|__+|~~|\|\||`+/g;
const LINE_START = /^(?:>{1,3}|#{1,3}|-#)\s+/gm;

/** Without mentions and formatting. */
export function plainWords(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replace(CUSTOM_EMOJI, ' ')
    .replace(TIMESTAMP, ' ')
    .replace(QUIET_LINK, '$1')
    .replace(LINE_START, '')
    .replace(FORMAT, '')
    .trim();
}
