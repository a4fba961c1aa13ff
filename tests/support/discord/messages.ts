/** Every message that there is, and who may see it. */
import { type Fields, textAt } from '../fields.ts';

export interface MessageStore {
  /** `audience` is the person who alone sees it; empty for everybody in the channel. */
  readonly add: (message: Fields, audience?: string) => Fields;
  /** Undefined for one that is not there. */
  readonly find: (id: string) => Fields | undefined;
  readonly replace: (message: Fields) => Fields;
  readonly remove: (id: string) => void;
  /** Of a channel, newest first, without what only one person sees. */
  readonly history: (channelId: string) => readonly Fields[];
  readonly audienceOf: (id: string) => string;
}

interface Kept {
  readonly message: Fields;
  readonly audience: string;
}

export const createMessageStore = (): MessageStore => {
  const kept = new Map<string, Kept>();
  return {
    add: (message, audience = '') => {
      kept.set(textAt(message, 'id'), { message, audience });
      return message;
    },
    find: (id) => kept.get(id)?.message,
    replace: (message) => {
      const id = textAt(message, 'id');
      kept.set(id, { audience: kept.get(id)?.audience ?? '', message });
      return message;
    },
    remove: (id) => {
      kept.delete(id);
    },
    history: (channelId) =>
      [...kept.values()]
        .filter(({ message, audience }) => audience === '' && textAt(message, 'channel_id') === channelId)
        .map(({ message }) => message)
        .reverse(),
    audienceOf: (id) => kept.get(id)?.audience ?? '',
  };
};
