/**
 * Interactions that were sent, and how each was acknowledged: once, within three seconds. Its token is good for fifteen
 * minutes. https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
import { randomBytes } from 'node:crypto';
import type { Fields } from '../fields.ts';
import { createHappenings } from '../happenings.ts';
import type { Channel, Person } from './community.ts';
import { nextSnowflake } from './snowflake.ts';

const ACK_MS = 3000;
const LIFE_MS = 15 * 60 * 1000;

export interface Ack {
  /** Milliseconds from sending to the acknowledgement; Discord waits for 3000. */
  readonly afterMs: number;
  /** The kind of the callback, such as 5 for "thinking…". */
  readonly type: number;
  /** Its data; empty when there is none. */
  readonly payload: Fields;
}

interface Plan {
  /** 2 a command, 3 a button, 4 a suggestion. */
  readonly type: number;
  readonly person: Person;
  readonly channel: Channel;
  /** Told on each message that answers it: `interaction_metadata`. */
  readonly metadata: Fields;
  /** The message whose button was pressed, or that a command was used on. */
  readonly message?: Fields;
  /** Of a suggestion: the option that is being typed. */
  readonly option?: Fields | undefined;
}

export interface Interaction extends Plan {
  readonly id: string;
  readonly token: string;
}

/** What has become of it. */
export interface State {
  /** The kind of its callback; null while there is none. */
  readonly callback: number | null;
  /** The message that `@original` means; empty when there is none. */
  readonly originalId: string;
}

export interface Interactions {
  readonly issue: (plan: Plan) => Interaction;
  readonly find: (id: string) => Interaction | undefined;
  readonly findByToken: (token: string) => Interaction | undefined;
  readonly stateOf: (interaction: Interaction) => State;
  readonly change: (interaction: Interaction, state: Partial<State>) => void;
  /** Too late for an acknowledgement. */
  readonly isLate: (interaction: Interaction) => boolean;
  /** Too late for anything. */
  readonly isOver: (interaction: Interaction) => boolean;
  readonly acknowledge: (interaction: Interaction, ack: Pick<Ack, 'type' | 'payload'>) => void;
  /** Rejects when none comes in time, or what was sent could not be delivered. */
  readonly untilAcked: (interaction: Interaction) => Promise<Ack>;
  /** As if fifteen minutes had gone by for all of them. */
  readonly expireAll: () => void;
  readonly close: () => void;
}

interface Kept {
  readonly interaction: Interaction;
  readonly state: State;
  /** By the clock that was given. */
  readonly at: number;
  /** For measuring. */
  readonly from: number;
}

interface InteractionsOptions {
  readonly patienceMs: number;
  /** Milliseconds; what decides whether an acknowledgement comes too late. */
  readonly now: () => number;
}

export const createInteractions = ({ patienceMs, now }: InteractionsOptions): Interactions => {
  const kept = new Map<string, Kept>();
  const acks = createHappenings<{ readonly id: string; readonly ack: Ack }>({
    patienceMs,
    describe: ({ id, ack }) => `callback ${ack.type} to ${id}`,
  });
  const of = (interaction: Interaction): Kept => {
    const found = kept.get(interaction.id);
    if (found === undefined) throw new Error(`there is no interaction ${interaction.id}`);
    return found;
  };
  const find = (id: string): Interaction | undefined => kept.get(id)?.interaction;
  return {
    issue: (plan) => {
      const id = nextSnowflake();
      const token = randomBytes(48).toString('base64url');
      const interaction = { ...plan, id, token, metadata: { ...plan.metadata, id } };
      const state = { callback: null, originalId: '' };
      kept.set(interaction.id, { interaction, state, at: now(), from: performance.now() });
      return interaction;
    },
    find,
    findByToken: (token) =>
      [...kept.values()].find(({ interaction }) => interaction.token === token)?.interaction,
    stateOf: (interaction) => of(interaction).state,
    change: (interaction, state) => {
      const known = of(interaction);
      kept.set(interaction.id, { ...known, state: { ...known.state, ...state } });
    },
    isLate: (interaction) => now() - of(interaction).at > ACK_MS,
    isOver: (interaction) => now() - of(interaction).at > LIFE_MS,
    acknowledge: (interaction, ack) => {
      const afterMs = performance.now() - of(interaction).from;
      acks.add({ id: interaction.id, ack: { ...ack, afterMs } });
    },
    untilAcked: ({ id }) =>
      acks.until({
        what: 'an acknowledgement',
        find: (all) => all.find((one) => one.id === id)?.ack,
      }),
    expireAll: () => {
      for (const [id, one] of kept) kept.set(id, { ...one, at: Number.NEGATIVE_INFINITY });
    },
    close: acks.close,
  };
};
