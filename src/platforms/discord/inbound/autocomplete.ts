/** What the value that is being typed may become. */
import { type AutocompleteInteraction, InteractionResponseType, Routes } from 'discord.js';
import { toChoices } from '../register/choices.ts';
import type { Inbound } from './answer-later.ts';

/** At once, for it takes no time and somebody waits at the keyboard: only a stop has to know that it is under way. */
export function onAutocomplete(interaction: AutocompleteInteraction, inbound: Inbound): void {
  const suggested = suggest(interaction, inbound).catch((error: unknown) =>
    inbound.log.error({ err: error }, 'suggestions could not be made'),
  );
  inbound.running.start(() => suggested);
}

/** Whoever types on has no use for it any more, so a choice that comes too late is no fault. */
async function suggest(
  { options, commandName, id, token }: AutocompleteInteraction,
  { answers, rest, log }: Inbound,
): Promise<void> {
  const { name: option, value: begun } = options.getFocused(true);
  const choices = toChoices(await answers.suggest({ command: commandName, option, begun }));
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
  await rest
    .post(Routes.interactionCallback(id, token), { body, auth: false })
    .catch((error: unknown) => log.info({ err: error }, 'Discord did not take suggestions'));
}
