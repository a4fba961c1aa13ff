/** What the bot says to an interaction after its callback. https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints */
import { type Fields, fieldsAt, textAt } from '../fields.ts';
import type { Interaction } from './interactions.ts';
import { botMessage, referenceTo } from './message-object.ts';
import { type HttpAnswer, refusal } from './problem.ts';
import { FLAG, MESSAGE } from './protocol.ts';
import { changeMessage, isEmpty, keepAnswer, type Parts } from './respond.ts';
import type { Params } from './routes.ts';
import { hasFlag, seen } from './screen.ts';

interface Call {
  readonly params: Params;
  readonly body: Fields;
}

type Answer = (parts: Parts, call: Call) => HttpAnswer;

/** What may be done with a message that is there. */
type Use = (parts: Parts, interaction: Interaction, found: Found) => HttpAnswer;

interface Found {
  readonly message: Fields;
  readonly body: Fields;
  readonly isOriginal: boolean;
}

const withInteraction =
  (use: (parts: Parts, interaction: Interaction, call: Call) => HttpAnswer): Answer =>
  (parts, call) => {
    const { interactions } = parts;
    const interaction = interactions.findByToken(call.params.webhook_token ?? '');
    if (interaction === undefined) return refusal('10015');
    if (interactions.isOver(interaction)) return refusal('50027');
    return interactions.stateOf(interaction).callback === null
      ? refusal('10015')
      : use(parts, interaction, call);
  };

/** Messages of other interactions are none of this one's. */
const withMessage = (use: Use): Answer =>
  withInteraction((parts, interaction, { params, body }) => {
    const { originalId } = parts.interactions.stateOf(interaction);
    const id = params.message_id ?? originalId;
    const message = parts.messages.find(id);
    const isIts =
      id === originalId || textAt(fieldsAt(message ?? {}, 'interaction_metadata'), 'id') === interaction.id;
    if (message === undefined || !isIts) return refusal('10008');
    return use(parts, interaction, { message, body, isOriginal: id === originalId });
  });

export const getAnswer: Answer = withMessage((_, __, { message }) => ({ status: 200, body: message }));

export const editAnswer: Answer = withMessage((parts, interaction, { message, body, isOriginal }) => {
  if (isEmpty({ ...message, ...body })) return refusal('50006');
  const via = isOriginal ? 'original.edit' : 'followup.edit';
  return { status: 200, body: changeMessage(parts, interaction, { message, body, via }) };
});

export const deleteAnswer: Answer = withMessage((parts, interaction, { message, isOriginal }) => {
  parts.messages.remove(textAt(message, 'id'));
  if (hasFlag(message, FLAG.loading)) return { status: 204 };
  parts.screen.add(
    seen(message, {
      via: isOriginal ? 'original.delete' : 'followup.delete',
      user: interaction.person.id,
      interactionId: interaction.id,
      replaces: textAt(message, 'id'),
      isRemoval: true,
    }),
  );
  return { status: 204 };
});

/** The first one while "thinking…" is shown takes its place, and stays as private as that was. */
export const followUp: Answer = withInteraction((parts, interaction, { body }) => {
  if (isEmpty(body)) return refusal('50006');
  const { originalId } = parts.interactions.stateOf(interaction);
  const original = parts.messages.find(originalId);
  if (original !== undefined && hasFlag(original, FLAG.loading)) {
    const changed = changeMessage(parts, interaction, { message: original, body, via: 'followup' });
    return { status: 200, body: changed };
  }
  const metadata = {
    ...interaction.metadata,
    ...(originalId === '' ? {} : { original_response_message_id: originalId }),
  };
  const extra = {
    webhook_id: parts.community.bot.id,
    interaction_metadata: metadata,
    ...(original === undefined ? {} : referenceTo(original)),
  };
  const type = original === undefined ? MESSAGE.plain : MESSAGE.reply;
  const message = botMessage(parts.community, body, { channelId: interaction.channel.id, type, extra });
  keepAnswer(parts, interaction, message);
  const { id: interactionId, person } = interaction;
  parts.screen.add(seen(message, { via: 'followup', user: person.id, interactionId, body }));
  parts.announce(message);
  return { status: 200, body: message };
});
