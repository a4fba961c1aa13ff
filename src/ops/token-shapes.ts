/**
 * Tokens by their looks, for those that nobody has told us: of another app, of an interaction, from a request's head.
 * What stands in the group `before` stays.
 */
export const TOKEN_SHAPES: readonly RegExp[] = [
  // https://docs.slack.dev/authentication/tokens
  /(?<before>)x(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]{8,}/gi,
  // https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
  /(?<before>hooks\.slack\.com\/)[\w/-]{8,}/gi,
  // The address of a Socket Mode connection: https://docs.slack.dev/apis/events-api/using-socket-mode
  /(?<before>[?&]ticket=)[\w-]+/gi,
  // https://docs.discord.com/developers/reference#authentication: user id, time and signature in base64
  /(?<before>)[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints: good for 15 minutes
  /(?<before>\/(?:webhooks|interactions)\/\d+\/)[\w-]{16,}/gi,
  // https://www.rfc-editor.org/rfc/rfc9110#field.authorization
  /(?<before>\b(?:Basic|Bearer) +)[\w+/.~=-]{16,}/gi,
];
