/** Whether Discord takes an identification. https://discord.com/developers/docs/events/gateway-events#identify */
import { type Fields, textAt, valueAt } from '../fields.ts';
import type { SessionPlan } from './gateway-session.ts';
import { CLOSE, KNOWN_INTENTS } from './protocol.ts';

interface Rules {
  readonly isToken: (token: string) => boolean;
  /** Intents that the app may ask for. */
  readonly allowedIntents: number;
}

/** The close code with which it is refused, 0 when it is not, and what it asked for. */
export const refusalOfIdentify = (
  data: Fields,
  { isToken, allowedIntents }: Rules,
): { readonly code: number; readonly plan: SessionPlan } => {
  const intents = Number(valueAt(data, 'intents'));
  const [shard, shards] = shardOf(data);
  const plan = { intents, shard, shards };
  if (!isToken(textAt(data, 'token'))) return { code: CLOSE.authenticationFailed, plan };
  if (!(shard >= 0 && shard < shards)) return { code: CLOSE.invalidShard, plan };
  if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0)
    return { code: CLOSE.invalidIntents, plan };
  return { code: (intents & ~allowedIntents) === 0 ? 0 : CLOSE.disallowedIntents, plan };
};

const shardOf = (data: Fields): readonly [number, number] => {
  const shard = valueAt(data, 'shard');
  if (!Array.isArray(shard)) return [0, 1];
  const [index, count]: readonly unknown[] = shard;
  return [Number(index), Number(count)];
};
