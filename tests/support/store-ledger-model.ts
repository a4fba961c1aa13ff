/** A ledger of a few slots as a few variables, to compare a real one with; it knows nothing of rows or transactions. */
import { LEASE } from './store-slots.ts';

export const MODEL_SLOTS = 3;
export const MODEL_PARTS = 2;

/** One thing that one of three owners does to one slot, some time after the thing before. */
export interface ModelStep {
  readonly what:
    | 'claim'
    | 'catch-up'
    | 'compose'
    | 'begin'
    | 'finish'
    | 'release'
    | 'posted'
    | 'failed'
    | 'skipped';
  readonly owner: string;
  readonly slot: number;
  readonly part: number;
  readonly wait: number;
}

export interface ModelSlot {
  status: 'planned' | 'claimed' | 'failed' | 'posted' | 'skipped';
  owner: string | null;
  /** When others may have it: the end of a lease, or of a pause. */
  freeAt: number;
  parts: ('waiting' | 'posting' | 'posted')[];
}

export const RETRY = LEASE / 2;

export const newModel = (): readonly ModelSlot[] =>
  Array.from({ length: MODEL_SLOTS }, () => ({ status: 'planned', owner: null, freeAt: 0, parts: [] }));

/** What whoever has the slot would do next to get it posted; claims it when nobody has it. */
export const nextStep = (slots: readonly ModelSlot[], step: ModelStep): ModelStep => {
  const slot = slots[step.slot];
  if (slot?.status !== 'claimed' || slot.owner === null) return { ...step, what: 'claim' };
  const part = slot.parts.findIndex((one) => one !== 'posted');
  const going = slot.parts[part] === 'posting' ? 'finish' : 'begin';
  const what = slot.parts.length === 0 ? 'compose' : part < 0 ? 'posted' : going;
  return { ...step, what, part: Math.max(part, 0), owner: slot.owner };
};

/** Does a step to the model; false, and nothing, when it is not allowed. */
export const stepModel = (slots: readonly ModelSlot[], step: ModelStep, now: number): boolean => {
  const slot = slots[step.slot];
  if (slot === undefined) return false;
  if (step.what === 'claim') return claim(slot, [], { step, now });
  if (step.what === 'catch-up') return claim(slot, slots.slice(0, step.slot), { step, now });
  if (slot.status !== 'claimed' || slot.owner !== step.owner) return false;
  const isDone = OF_HOLDERS[step.what](slot, step.part);
  if (isDone) slot.freeAt = now + (step.what === 'failed' ? RETRY : LEASE);
  return isDone;
};

const claim = (
  slot: ModelSlot,
  covered: readonly ModelSlot[],
  { step, now }: { readonly step: ModelStep; readonly now: number },
): boolean => {
  const isOpen = ({ status }: ModelSlot): boolean => status !== 'posted' && status !== 'skipped';
  if (!isOpen(slot) || slot.freeAt > now) return false;
  for (const { status, freeAt, parts } of covered) {
    const isTheirs = status === 'claimed' && freeAt > now;
    if (status === 'posted' || status === 'skipped' || isTheirs) return false;
    if (parts.some((part) => part !== 'waiting')) return false;
  }
  for (const other of covered) other.status = 'skipped';
  slot.status = 'claimed';
  slot.owner = step.owner;
  slot.freeAt = now + LEASE;
  return true;
};

const turn = (slot: ModelSlot, part: number, [from, to]: readonly [Part, Part]): boolean => {
  if (slot.parts[part] !== from) return false;
  slot.parts[part] = to;
  return true;
};
type Part = ModelSlot['parts'][number];

const end = (slot: ModelSlot, status: ModelSlot['status']): boolean => {
  slot.status = status;
  return true;
};

const OF_HOLDERS: Readonly<
  Record<Exclude<ModelStep['what'], 'claim' | 'catch-up'>, (slot: ModelSlot, part: number) => boolean>
> = {
  compose: (slot) => {
    if (slot.parts.length === 0) slot.parts = Array.from({ length: MODEL_PARTS }, () => 'waiting');
    return true;
  },
  begin: (slot, part) =>
    !slot.parts.slice(0, part).some((before) => before !== 'posted') &&
    turn(slot, part, ['waiting', 'posting']),
  finish: (slot, part) => turn(slot, part, ['posting', 'posted']),
  release: (slot, part) => turn(slot, part, ['posting', 'waiting']),
  posted: (slot) =>
    slot.parts.length > 0 && !slot.parts.some((part) => part !== 'posted') && end(slot, 'posted'),
  failed: (slot) => end(slot, 'failed'),
  skipped: (slot) => end(slot, 'skipped'),
};
