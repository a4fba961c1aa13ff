/** What `digest` says about the digests that are set up. */
import { code, command, facts, heading, notice, reply, section, strong } from '../../reply/build.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import type { Row } from '../answer/corpus-facts.ts';
import type { Day } from '../corpus.ts';
import { formatDay } from '../day.ts';
import { writeLine } from '../options/write-line.ts';
import type { PlanStatus } from './board.ts';
import type { SlotRecord } from './ledger.ts';
import type { DigestPlan } from './plan.ts';
import { whatWords } from './tree/digest-words.ts';
import { failureOf, lastWords, nextTimes, outcomeWords, pauseWords, scheduleWords } from './when-words.ts';

/** Nothing is set up, and how to change that. */
export const noDigestReply = (): Reply =>
  reply('abstained', [
    notice(
      'info',
      'No digest is set up. Whoever runs who-said lists channels in its settings: DIGEST_NEWSROOM_CHANNEL and so on.',
    ),
  ]);

/** Everything about each plan. */
export const statusReply = (statuses: readonly PlanStatus[]): Reply =>
  reply('answered', [
    heading('Digests'),
    ...statuses.map((status) =>
      section([strong(status.plan.name)], [facts(statusRows(status)), ...asleep(status)]),
    ),
  ]);

const statusRows = (status: PlanStatus): readonly Row[] => {
  const { plan, last } = status;
  return [
    ['Channel', [code(plan.channel)]],
    ['What', [whatWords(plan)]],
    ['Schedule', [scheduleWords(plan)]],
    ...nextRows(status),
    ['Last', [last === null ? 'none was due yet' : lastWords(last, plan)]],
  ];
};

/** When each comes next. */
export const nextReply = (statuses: readonly PlanStatus[]): Reply =>
  reply('answered', [
    heading('Next digests'),
    ...statuses.map((status) =>
      section([strong(status.plan.name)], [facts(nextRows(status)), ...asleep(status)]),
    ),
  ]);

const nextRows = (status: PlanStatus): readonly Row[] => {
  const paused = pauseWords(status);
  const times = nextTimes(status);
  return [
    ...(paused === null ? [] : [['Paused', [paused]] as const]),
    ['Next', [times.length === 0 ? 'never' : times.join(', ')]],
  ];
};

/** Why nothing comes although there is a time for it. */
const asleep = ({ isRunning }: PlanStatus): readonly Block[] =>
  isRunning ? [] : [notice('warning', 'The schedule is off: this program posts nothing by itself.')];

/** The digest that would be posted now, under a line that says that it is not. */
export const previewReply = (status: PlanStatus, digest: Reply): Reply =>
  reply(digest.outcome, [
    notice('info', `A preview of ${status.plan.name}: nothing is posted.${untilPosted(status)}`),
    ...asleep(status),
    ...digest.children,
  ]);

const untilPosted = (status: PlanStatus): string => {
  const paused = pauseWords(status);
  if (paused !== null) return ` ${status.plan.name} is paused ${paused}.`;
  const [next] = nextTimes(status);
  return next === undefined ? '' : ` The next one comes ${next}.`;
};

/** What came of posting at once. */
export const postedReply = (plan: DigestPlan, record: SlotRecord): Reply => {
  const words = `${plan.name}: ${outcomeWords(record, plan.zone)}.`;
  if (record.status !== 'failed') return done([notice('info', words)]);
  const todo = failureOf(record)?.todo;
  return reply('problem', [notice('problem', todo === undefined ? words : `${words} ${todo}`)]);
};

/** It is paused, and how it goes on. */
export const pausedReply = ({ name }: DigestPlan, until: Day | null): Reply => {
  const how = until === null ? 'until somebody resumes it' : `until the end of ${formatDay(until)}`;
  const resume = command(writeLine('digest', { action: 'resume', name }, 'action'));
  return done([notice('info', `${name} is paused ${how}. To go on sooner: `, resume, '.')]);
};

/** It goes on, and when. */
export const resumedReply = (status: PlanStatus): Reply => {
  const [next] = nextTimes(status);
  const when = next === undefined ? '' : ` The next one comes ${next}, with what is new until then.`;
  return done([notice('info', `${status.plan.name} goes on.${when}`), ...asleep(status)]);
};

/** To share such an answer must not do it once more. */
const done = (children: readonly Block[]): Reply => ({ ...reply('answered', children), isDone: true });
