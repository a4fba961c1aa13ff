/** One gesture and everything that is said to it: https://discord.com/developers/docs/interactions/receiving-and-responding */
import { DiscordAPIError, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { type Carried, type MessageRequest, requestOf } from './file-request.ts';

/** Acknowledged already: by a request of ours that Discord took before it failed, or by another replica. */
const ALREADY_ACKNOWLEDGED = 40_060;

/** Nothing in a text from outside may ping anybody. */
export const NO_PINGS = { allowed_mentions: { parse: [] } } as const;

/** Whom the answer is for: the asker alone, or everybody in the channel. */
export type Audience = 'person' | 'everybody';

/** What Discord needs to be answered. */
export interface Gesture {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

export interface Exchange {
  /** Within three seconds, before any work. Never rejects: what is wrong shows when something is said. */
  readonly acknowledge: (audience: Audience) => Promise<void>;
  /**
   * The first message takes the place of "thinking…", or that is taken away when it was for somebody else; those after it follow.
   * Rejects when Discord does not take it.
   */
  readonly say: (message: Carried, audience: Audience) => Promise<void>;
}

export function createExchange(gesture: Gesture, rest: REST, log: Logger): Exchange {
  const { id, token, applicationId } = gesture;
  const original = Routes.webhookMessage(applicationId, token);
  let thinkingFor: Audience | null = null;
  return {
    acknowledge: async (audience) => {
      thinkingFor = audience;
      const data = { flags: flagsFor(audience) };
      const body = { type: InteractionResponseType.DeferredChannelMessageWithSource, data };
      await rest
        .post(Routes.interactionCallback(id, token), { body, auth: false })
        .catch((error: unknown) => logRefusal(error, log));
    },
    say: async (message, audience) => {
      const isReplacing = thinkingFor === audience;
      if (isReplacing) await rest.patch(original, { ...requestOf(message, NO_PINGS), auth: false });
      else if (thinkingFor !== null) await rest.delete(original, { auth: false });
      thinkingFor = null;
      if (!isReplacing) await follow(requestOf(message, { ...NO_PINGS, flags: flagsFor(audience) }));
    },
  };

  function follow(request: MessageRequest): Promise<unknown> {
    return rest.post(Routes.webhook(applicationId, token), { ...request, auth: false });
  }
}

const flagsFor = (audience: Audience): number => (audience === 'person' ? MessageFlags.Ephemeral : 0);

function logRefusal(error: unknown, log: Logger): void {
  if (error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED) return;
  log.warn({ err: error }, 'Discord did not take an acknowledgement');
}
