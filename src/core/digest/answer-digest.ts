/** Answers `digest`: shows, previews, posts, pauses and resumes what is set up. */
import type { Reply } from '../../reply/nodes.ts';
import type { Asker } from '../asker.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';
import { ProblemError } from '../problem.ts';
import type { DigestBoard, PlanStatus } from './board.ts';
import {
  nextReply,
  noDigestReply,
  pausedReply,
  postedReply,
  previewReply,
  resumedReply,
  statusReply,
} from './digest-reply.ts';
import { findPlan, findPlans, type Meant } from './find-plan.ts';
import { localTime } from './local-time.ts';
import type { DigestPlan } from './plan.ts';

export const DIGEST_ACTIONS = ['status', 'preview', 'next', 'now', 'pause', 'resume'] as const;
export type DigestAction = (typeof DIGEST_ACTIONS)[number];

/** What was asked. */
export interface DigestQuestion {
  readonly action: DigestAction;
  readonly name: string | undefined;
  /** The last day of a pause. */
  readonly until: Day | undefined;
}

/** What changes something is for those who run the chat. */
const FOR_ADMINS: ReadonlySet<DigestAction> = new Set(['now', 'pause', 'resume']);

/** @throws ProblemError `not-allowed`, `digest-unknown`, `digest-unnamed`, `option-invalid`, and what the board rejects with */
export const answerDigest = async (
  question: DigestQuestion,
  { digests }: Context,
  asker: Asker,
): Promise<Reply> => {
  if (digests === null || digests.plans().length === 0) return noDigestReply();
  const { action, name } = question;
  if (FOR_ADMINS.has(action) && !(await asker.isAdmin()))
    throw new ProblemError({ kind: 'not-allowed', action: `digest ${action}` });
  return ACTIONS[action]({ ...question, board: digests, meant: { action, name, asker } });
};

interface Work extends DigestQuestion {
  readonly board: DigestBoard;
  readonly meant: Meant;
}

const ACTIONS: Readonly<Record<DigestAction, (work: Work) => Promise<Reply>>> = {
  status: async (work) => statusReply(await statusesOf(work)),
  next: async (work) => nextReply(await statusesOf(work)),
  preview: async (work) => {
    const plan = planOf(work);
    const { reply } = await work.board.preview(plan.name);
    return previewReply(await statusOf(plan, work.board), reply);
  },
  now: async (work) => {
    const plan = planOf(work);
    return postedReply(plan, await work.board.postNow(plan.name, work.meant.asker.name));
  },
  pause: async (work) => {
    const plan = planOf(work);
    const until = work.until ?? null;
    if (until !== null) checkUntil(until, await statusOf(plan, work.board));
    await work.board.pause(plan.name, until, work.meant.asker.name);
    return pausedReply(plan, until);
  },
  resume: async (work) => {
    const plan = planOf(work);
    await work.board.resume(plan.name, work.meant.asker.name);
    return resumedReply(await statusOf(plan, work.board));
  },
};

const planOf = ({ board, meant }: Work): DigestPlan => findPlan(board.plans(), meant);

const statusesOf = async ({ board, meant }: Work): Promise<readonly PlanStatus[]> => {
  const names = findPlans(board.plans(), meant).map(({ name }) => name);
  return (await board.status()).filter(({ plan }) => names.includes(plan.name));
};

const statusOf = async ({ name }: DigestPlan, board: DigestBoard): Promise<PlanStatus> => {
  const status = (await board.status()).find(({ plan }) => plan.name === name);
  if (status === undefined) throw new Error(`The board has no status of ${name}.`);
  return status;
};

/** A pause that is over already is a mistyped day. */
const checkUntil = (until: Day, { now, plan }: PlanStatus): void => {
  const today = localTime(now, plan.zone).day;
  if (until >= today) return;
  const expected = `a day not before ${today}`;
  throw new ProblemError({ kind: 'option-invalid', name: 'until', value: until, expected, example: today });
};
