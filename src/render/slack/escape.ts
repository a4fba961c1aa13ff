/**
 * The one place where Slack would obey what an article says: the top-level `text`, which is mrkdwn. Blocks hold foreign
 * words only in elements that Slack does not parse (docs/decisions/0010-slack-rich-text.md).
 */

declare const surface: unique symbol;

/** Text in which Slack finds no mention and no link of its own syntax; made in this file alone. */
export type SlackSafe = string & { readonly [surface]: 'slack' };

/** Escapes the three control characters: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeSlack = (text: string): SlackSafe =>
  safe(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

/** How long Slack may find a text, in UTF-16 units: it keeps texts escaped, whether or not they are sent so. */
export const escapedLength = (text: string): number => escapeSlack(text).length;

/** The one place that grants the type: the caller above has escaped what Slack would obey. */
const safe = (text: string): SlackSafe => text as SlackSafe;
