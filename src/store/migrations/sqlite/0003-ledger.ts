/**
 * The ledger of digests (docs/decisions/0015, `core/digest/ledger.ts`). Times are milliseconds since the epoch.
 *
 * - `composed` is apart from its slot, because lists of slots do without it. It is JSON with a checksum (`sealed-json.ts`),
 *   because people wrote what is in it.
 * - `slot_event` is the history: it is only added to.
 * - The triggers hold what must be true whatever the code does: nothing is deleted, what was posted stays posted.
 */
export const ledger = `
CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  watermark INTEGER,
  paused_until INTEGER,
  posted_at INTEGER,
  silence_told_at INTEGER
) STRICT;

CREATE TABLE slot (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id),
  day TEXT NOT NULL,
  time TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'claimed', 'failed', 'posted', 'skipped')),
  owner TEXT,
  claimed_at INTEGER,
  lease_until INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at INTEGER,
  reason TEXT,
  covers_from TEXT,
  is_told INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX slot_due ON slot (plan, due_at, id);
CREATE INDEX slot_open ON slot (due_at, id) WHERE status IN ('planned', 'claimed', 'failed');

CREATE TABLE composed (
  slot TEXT PRIMARY KEY REFERENCES slot (id),
  composed TEXT NOT NULL
) STRICT;

CREATE TABLE part (
  slot TEXT NOT NULL REFERENCES slot (id),
  number INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'posting', 'posted')),
  hash TEXT NOT NULL,
  message_id TEXT,
  PRIMARY KEY (slot, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE given (
  plan TEXT NOT NULL REFERENCES plan (id),
  statement TEXT NOT NULL,
  slot TEXT NOT NULL REFERENCES slot (id),
  given_at INTEGER NOT NULL,
  PRIMARY KEY (plan, statement, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE slot_event (
  number INTEGER PRIMARY KEY,
  slot TEXT NOT NULL REFERENCES slot (id),
  at INTEGER NOT NULL,
  status TEXT NOT NULL,
  part INTEGER,
  owner TEXT,
  reason TEXT
) STRICT;
CREATE INDEX slot_event_slot ON slot_event (slot);

CREATE TRIGGER plan_is_kept BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'the ledger is kept'); END;
CREATE TRIGGER slot_is_kept BEFORE DELETE ON slot BEGIN SELECT RAISE(ABORT, 'the ledger is kept'); END;
CREATE TRIGGER composed_is_kept BEFORE DELETE ON composed BEGIN SELECT RAISE(ABORT, 'the ledger is kept'); END;
CREATE TRIGGER part_is_kept BEFORE DELETE ON part BEGIN SELECT RAISE(ABORT, 'the ledger is kept'); END;
CREATE TRIGGER given_is_kept BEFORE DELETE ON given BEGIN SELECT RAISE(ABORT, 'the ledger is kept'); END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON slot_event BEGIN SELECT RAISE(ABORT, 'the ledger is kept'); END;

CREATE TRIGGER event_is_final BEFORE UPDATE ON slot_event
BEGIN SELECT RAISE(ABORT, 'what happened has happened'); END;
CREATE TRIGGER composed_is_final BEFORE UPDATE ON composed
BEGIN SELECT RAISE(ABORT, 'what was composed is frozen'); END;
CREATE TRIGGER posted_is_final BEFORE UPDATE OF status ON slot WHEN OLD.status IN ('posted', 'skipped')
BEGIN SELECT RAISE(ABORT, 'the slot has ended'); END;
CREATE TRIGGER posted_part_is_final BEFORE UPDATE ON part WHEN OLD.status = 'posted'
BEGIN SELECT RAISE(ABORT, 'the part is posted'); END;
`;
