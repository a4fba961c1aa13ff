/** What a person typed, from the text that Slack makes of it: https://docs.slack.dev/messaging/formatting-message-text */

const MENTION = /<[@!#][^>]*>/g;
const LABELLED_LINK = /<(?:https?:\/\/|mailto:|tel:)[^|>]*\|([^>]*)>/g;
const LINK = /<((?:https?:\/\/|mailto:|tel:)[^>]*)>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Without mentions; a link is the words that it shows. */
export function plainWords(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replace(LABELLED_LINK, '$1')
    .replace(LINK, '$1')
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
