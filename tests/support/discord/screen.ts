/** What people see: every message that the bot has put in front of them, by whichever way it came. */
import { type Fields, fieldsAt, textAt, valueAt } from '../fields.ts';
import { createHappenings, type Happenings } from '../happenings.ts';
import { partsOf } from './plain-words.ts';
import { FLAG } from './protocol.ts';
import type { RouteName } from './routes.ts';

export interface Seen {
  /** The way by which it was shown or removed. */
  readonly via: RouteName;
  /** Only `user` sees it. */
  readonly isPrivate: boolean;
  /** The person who alone sees it, or whose gesture brought it; empty when nobody in particular. */
  readonly user: string;
  readonly channel: string;
  /** Of the message. */
  readonly id: string;
  /** What it says in plain words: content and embeds, without Markdown. */
  readonly text: string;
  /** The same in its pieces: the content and each embed. */
  readonly parts: readonly string[];
  /** The message that it takes the place of, or removes; empty otherwise. "Thinking…" is no message. */
  readonly replaces: string;
  readonly isRemoval: boolean;
  /** The message that it answers; empty otherwise. */
  readonly replyTo: string;
  /** Which interaction it answers; empty for a message of its own accord. */
  readonly interactionId: string;
  /** Whether it came without a notification. */
  readonly isSilent: boolean;
  /** As Discord keeps it. */
  readonly message: Fields;
  /** As the bot sent it. */
  readonly body: Fields;
}

export type Screen = Happenings<Seen>;

export const createScreen = (patienceMs: number): Screen =>
  createHappenings({ patienceMs, describe: ({ via, text }) => `${via} "${text.slice(0, 60)}"` });

/** Something seen, from the message as Discord keeps it and what is known besides. */
export const seen = (message: Fields, known: Partial<Seen> & Pick<Seen, 'via'>): Seen => {
  const parts = partsOf(message);
  return {
    isPrivate: hasFlag(message, FLAG.ephemeral),
    user: '',
    channel: textAt(message, 'channel_id'),
    id: textAt(message, 'id'),
    text: parts.join('\n\n'),
    parts,
    replaces: '',
    isRemoval: false,
    replyTo: textAt(fieldsAt(message, 'message_reference'), 'message_id'),
    interactionId: '',
    isSilent: hasFlag(message, FLAG.silent),
    message,
    body: {},
    ...known,
  };
};

export const hasFlag = (message: Fields, flag: number): boolean => {
  const flags = valueAt(message, 'flags');
  return typeof flags === 'number' && (flags & flag) !== 0;
};
