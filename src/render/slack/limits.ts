/**
 * What Slack takes, as its documentation said on 2026-11-21. "Characters" are taken to be UTF-16 units, of which no text has
 * fewer than code points, and counted after escaping: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */

/** Blocks in a message: https://docs.slack.dev/reference/block-kit/blocks */
export const MESSAGE_BLOCKS = 50;

/**
 * Text of all blocks of a message. Not documented: 9,597 were accepted and 11,341 refused as `msg_blocks_too_long`
 * (https://github.com/slackapi/bolt-js/issues/2867).
 */
export const MESSAGE_BLOCK_TEXT = 9000;

/**
 * The `text` beside the blocks; the rest would be cut off: https://docs.slack.dev/reference/methods/chat.postMessage#truncating
 * The 4,000 recommended there are for text that is shown. This one is only read out and notified; to keep to them would
 * make two messages of one. Only `chat.update` refuses more.
 */
export const MESSAGE_TEXT = 40_000;

/**
 * Text of a section: https://docs.slack.dev/reference/block-kit/blocks/section-block
 * No limit is documented for rich text (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block); we keep to this one.
 */
export const BLOCK_TEXT = 3000;

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER_TEXT = 150;

/** Elements of an actions block: https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ROW_BUTTONS = 25;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_TEXT = 75;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_VALUE = 2000;

/** Our own: so much of a statement, list or paragraph stays in one message, in as many blocks as it takes. */
export const TOGETHER = 6000;

/** Our own: a longer address is not linked, so that a block has room for address and label. */
export const LINK_URL = 1500;
