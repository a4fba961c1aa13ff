/**
 * What Discord takes, compared on 2026-11-21 with the description of its API (https://github.com/discord/discord-api-spec, of
 * 2026-07-18), which leaves out the sum of 6,000 and the rows. "Characters" are taken to be UTF-16 units, of which no text has fewer
 * than code points, and counted with the backslashes of our escaping, as they are sent.
 */

/** https://discord.com/developers/docs/resources/message#create-message */
export const MESSAGE_EMBEDS = 10;

/** Summed over title, description, footer and author of all embeds of a message: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const MESSAGE_TEXT = 6000;

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const EMBED_TITLE = 256;

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const EMBED_DESCRIPTION = 4096;

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const EMBED_FOOTER = 2048;

/** Action rows of a message: https://discord.com/developers/docs/components/reference#legacy-message-component-behavior */
export const MESSAGE_ROWS = 5;

/** https://discord.com/developers/docs/components/reference#action-row */
export const ROW_BUTTONS = 5;

/** https://discord.com/developers/docs/components/reference#button */
export const BUTTON_LABEL = 80;

/** https://discord.com/developers/docs/components/reference#custom-id */
export const CUSTOM_ID = 100;

/** Our own: those of two statements, so that no row takes the buttons of a statement apart. */
export const ROW_STATEMENT_BUTTONS = 4;

/** Our own: a longer address is not linked; nobody documents how long a masked link may be, and it takes its room of a message. */
export const LINK_URL = 1000;

/** Our own, kept free in a description: the number beside a statement, `**25** · `. */
export const STATEMENT_NUMBER = 16;

/** Our own, kept free in a message: the number of the part, a repeated title, a number beside a statement and the slash before the line in the footer. */
export const MESSAGE_FRAME = 300;
