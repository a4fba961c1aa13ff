/** Where a gesture is made, and by whom: the first person in the first channel when left open. */
import type { Community } from './community.ts';
import type { Occasion } from './interaction-payload.ts';

/** By name or id. */
export interface Where {
  readonly user?: string;
  readonly channel?: string;
  /** Instead of a channel: a conversation with the bot, or one with a friend where the bot is not. */
  readonly where?: 'guild' | 'dm' | 'private';
  /** The language of the person's client; British English when left out. */
  readonly locale?: Occasion['locale'];
}

export const occasionOf = (
  { user, channel, where = 'guild', locale }: Where,
  community: Community,
): Occasion => {
  const person = community.person(user ?? community.people[0]?.name ?? '');
  const own = { guild: community.channels[0]?.id ?? '', dm: person.dm, private: person.privateChannel };
  return { person, channel: community.channel(channel ?? own[where]), locale: locale ?? 'en-GB' };
};
