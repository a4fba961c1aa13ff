/**
 * When to kill. A moment of the ledger is met by holding the lock of its store, so that the program stands still at it; one on the
 * way to a platform by a request that hangs. Either way the program is killed before anything goes on.
 */
import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';
import type { Ledger, Part, SlotEntry } from '../../src/core/digest/ledger.ts';
import type { Newsroom } from './newsroom.ts';

export const MOMENTS = [
  'before the row',
  'after the row',
  'while sending to Slack',
  'while sending to Discord',
  'accepted by Slack, not answered',
  'accepted by Discord, not answered',
  'between parts',
  'before the final mark',
  'at any time of the delivery',
  'at any time',
] as const;
export type Moment = (typeof MOMENTS)[number];

const LOOK_MS = 2;
const LIMIT_MS = 20_000;
const LONGEST_DELIVERY_MS = 150;
const LONGEST_LIFE_MS = 2_500;

export interface Around {
  readonly newsroom: Newsroom;
  readonly ledger: Ledger;
  readonly storePath: string;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** The program is gone, or all is posted. */
  readonly isOver: () => Promise<boolean>;
  /** True for what the program has that runs now; what earlier ones have left behind is no moment of its own. */
  readonly isIts: (slot: SlotEntry) => boolean;
  readonly kill: () => Promise<void>;
}

/** True when it was killed at the moment; false when the moment did not come. */
export const killAt = async (moment: Moment, around: Around): Promise<boolean> => {
  switch (moment) {
    case 'before the row':
      return whenSlot(around, ({ parts }) => parts.every(isWaiting));
    case 'after the row':
      return whenSlot(around, ({ parts }) => parts.some(({ status }) => status === 'posting'));
    case 'between parts':
      return whenSlot(around, ({ parts }) => parts.some(isThere) && parts.some(isWaiting));
    case 'before the final mark':
      return whenMarking(around, ({ parts }) => parts.length > 0 && parts.every(isThere));
    case 'while sending to Slack':
      return whenMet(around, around.newsroom.slack.fail({ method: 'chat.postMessage', kind: 'hang' }));
    case 'while sending to Discord':
      return whenMet(around, around.newsroom.discord.fail({ route: 'post', kind: 'hang-before' }));
    case 'accepted by Slack, not answered':
      return whenMet(around, around.newsroom.slack.fail({ method: 'chat.postMessage', kind: 'hang-after' }));
    case 'accepted by Discord, not answered':
      return whenMet(around, around.newsroom.discord.fail({ route: 'post', kind: 'hang-after' }));
    case 'at any time of the delivery':
      await until(() => hasSlot(around), around.isOver, LIMIT_MS);
      return after(around, LONGEST_DELIVERY_MS);
    case 'at any time':
      return after(around, LONGEST_LIFE_MS);
  }
};

const after = async ({ random, isOver, kill }: Around, longestMs: number): Promise<boolean> => {
  await wait(random() * longestMs);
  if (await isOver()) return false;
  await kill();
  return true;
};

const isWaiting = ({ status }: Part): boolean => status === 'waiting';
const isThere = ({ status }: Part): boolean => status === 'posted';

const hasSlot = async (
  { ledger, isIts }: Around,
  isIt: (slot: SlotEntry) => boolean = () => true,
): Promise<boolean> => (await ledger.open()).some((slot) => isIts(slot) && isIt(slot));

const whenSlot = (around: Around, isIt: (slot: SlotEntry) => boolean): Promise<boolean> =>
  standStillAt(around, (slot) => around.isIts(slot) && isIt(slot), around.kill);

/**
 * Does the work while nobody can write to the store, from the moment when a slot is as wanted: what is seen is what the program
 * cannot go on from. False when the moment did not come.
 */
export const standStillAt = async (
  { ledger, storePath, isOver }: Pick<Around, 'ledger' | 'storePath' | 'isOver'>,
  isIt: (slot: SlotEntry) => boolean,
  work: () => Promise<void>,
): Promise<boolean> => {
  const visitor = new Libsql(storePath);
  const workIfSo = async (): Promise<boolean> => {
    if (!(await ledger.open()).some(isIt) || !tryLock(visitor)) return false;
    try {
      if (!(await ledger.open()).some(isIt)) return false;
      await work();
      return true;
    } finally {
      visitor.exec('ROLLBACK');
    }
  };
  try {
    return await until(workIfSo, isOver, LIMIT_MS);
  } finally {
    visitor.close();
  }
};

/** The last two steps follow each other at once: seconds of arithmetic are put between them. */
const SLOW_MARK = `
PRAGMA busy_timeout = 5000;
CREATE VIEW slow AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000) SELECT max(i) AS i FROM n;
CREATE TRIGGER slow_mark BEFORE UPDATE OF status ON slot WHEN NEW.status = 'posted' BEGIN SELECT i FROM slow; END;`;
const QUICK_MARK = 'DROP TRIGGER slow_mark; DROP VIEW slow;';

const whenMarking = async (around: Around, isIt: (slot: SlotEntry) => boolean): Promise<boolean> => {
  const { storePath, isOver, kill } = around;
  const visitor = new Libsql(storePath);
  visitor.exec(SLOW_MARK);
  try {
    const isMet = await until(() => hasSlot(around, isIt), isOver, LIMIT_MS);
    await kill();
    return isMet;
  } finally {
    visitor.exec(QUICK_MARK);
    visitor.close();
  }
};

/** False when the program writes at this very moment. */
const tryLock = (visitor: Libsql.Database): boolean => {
  try {
    visitor.exec('BEGIN IMMEDIATE');
    return true;
  } catch {
    return false;
  }
};

interface Fault {
  readonly hits: () => number;
  readonly end: () => void;
}

const whenMet = async ({ isOver, kill }: Around, fault: Fault): Promise<boolean> => {
  try {
    const isMet = await until(async () => fault.hits() > 0, isOver, LIMIT_MS);
    if (isMet) await kill();
    return isMet;
  } finally {
    fault.end();
  }
};

/** False when it is over, or takes too long. */
export const until = async (
  isSo: () => Promise<boolean>,
  isOver: () => Promise<boolean>,
  limitMs: number,
): Promise<boolean> => {
  for (const end = performance.now() + limitMs; performance.now() < end; ) {
    if (await isSo()) return true;
    if (await isOver()) return false;
    await wait(LOOK_MS);
  }
  return false;
};
