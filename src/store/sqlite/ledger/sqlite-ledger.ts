import type { Ledger } from '../../../core/digest/ledger.ts';
import type { Connection } from '../connection.ts';
import type { Perform } from '../sqlite-store.ts';
import { addSlots, isMissing } from './add-slots.ts';
import { claimSlot } from './claim-slot.ts';
import { composeSlot } from './compose-slot.ts';
import { endFailed, endPosted, endSkipped } from './end-slot.ts';
import { readGivenAt } from './given.ts';
import { readHistory } from './log-event.ts';
import { beginPart, finishPart, releasePart } from './parts.ts';
import { pausePlan, readPlan, rememberPlan, rememberSilenceTold } from './plans.ts';
import { readOpen, readRecent, readRecord } from './read-slots.ts';
import { tellOnce } from './told.ts';

/** The ledger over an open, migrated file. What asks every minute and mostly finds nothing to do takes no lock for it. */
export const sqliteLedger = (connection: Connection, perform: Perform): Ledger => {
  const read = <T>(work: () => T): Promise<T> => perform(() => connection.read(work));
  const write = <T>(work: () => T): Promise<T> => perform(() => connection.write(work));
  return {
    plan: async (plan, now) =>
      (await read(() => readPlan(connection, plan))) ?? write(() => rememberPlan(connection, plan, now)),
    pause: (plan, until) => write(() => pausePlan(connection, plan, until)),
    silenceTold: (plan, now) => write(() => rememberSilenceTold(connection, plan, now)),
    add: async (slots, now) => {
      const hasNew = await read(() => slots.some((slot) => isMissing(connection, slot)));
      if (hasNew) await write(() => addSlots(connection, slots, now));
    },
    read: (slot) => read(() => readRecord(connection, slot)),
    recent: (plan, limit) => read(() => readRecent(connection, plan, limit)),
    open: () => read(() => readOpen(connection)),
    history: (slot) => read(() => readHistory(connection, slot)),
    claim: (hold, covered) => write(() => claimSlot(connection, hold, covered)),
    compose: (hold, composed) => write(() => composeSlot(connection, hold, composed)),
    begin: (hold, part) => write(() => beginPart(connection, hold, part)),
    finish: (hold, index, messageId) => write(() => finishPart(connection, hold, { index, messageId })),
    release: (hold, part) => write(() => releasePart(connection, hold, part)),
    posted: (hold) => write(() => endPosted(connection, hold)),
    failed: (hold, reason, nextTryAt) => write(() => endFailed(connection, hold, { reason, nextTryAt })),
    skipped: (hold, reason, watermark) => write(() => endSkipped(connection, hold, { reason, watermark })),
    told: (slot) => write(() => tellOnce(connection, slot)),
    givenAt: (plan, statements) => read(() => readGivenAt(connection, plan, statements)),
  };
};
