/** What people see: every message and view that the bot has put in front of them, by whichever way it came. */
import { type Fields, listAt, textAt } from '../fields.ts';
import { createHappenings, type Happenings } from '../happenings.ts';

/** The way by which something was shown; most are Web API methods. */
export type Via =
  | 'ack'
  | 'response_url'
  | 'chat.postMessage'
  | 'chat.postEphemeral'
  | 'chat.update'
  | 'chat.delete'
  | 'files.completeUploadExternal'
  | 'views.publish'
  | 'views.open'
  | 'views.push'
  | 'views.update';

export interface Seen {
  readonly via: Via;
  /** Only `user` sees it. */
  readonly isPrivate: boolean;
  /** The person who alone sees it, or whose gesture brought it; empty when nobody in particular. */
  readonly user: string;
  /** Empty for a view. */
  readonly channel: string;
  /** The message's ts, or the id of the view. */
  readonly ts: string;
  /** Empty outside a thread. */
  readonly threadTs: string;
  readonly text: string;
  readonly blocks: readonly Fields[];
  /** The message that it takes the place of, or removes; empty otherwise. */
  readonly replaces: string;
  readonly isRemoval: boolean;
  /** Which response_url it came through; empty otherwise. */
  readonly responseUrl: string;
  /** Which gesture allowed the view; empty otherwise. */
  readonly triggerId: string;
  /** The view as Slack gives it back; empty for a message. */
  readonly view: Fields;
  /** As the bot sent it. */
  readonly body: Fields;
}

export type Screen = Happenings<Seen>;

export const createScreen = (patienceMs: number): Screen =>
  createHappenings({ patienceMs, describe: ({ via, text }) => `${via} "${text.slice(0, 60)}"` });

/** Something seen, from the body that the bot sent and what is known besides. */
export const seen = (body: Fields, known: Partial<Seen> & Pick<Seen, 'via'>): Seen => ({
  isPrivate: false,
  user: '',
  channel: textAt(body, 'channel'),
  ts: '',
  threadTs: textAt(body, 'thread_ts'),
  text: textAt(body, 'text'),
  blocks: listAt(body, 'blocks'),
  replaces: '',
  isRemoval: false,
  responseUrl: '',
  triggerId: textAt(body, 'trigger_id'),
  view: {},
  body,
  ...known,
});

let madeTs = 0;

/** A ts for what the emulator does not keep: private messages and gestures. Never equal to one of the emulator's. */
export const nextTs = (): string => {
  madeTs += 1;
  return `${Math.floor(Date.now() / 1000)}.9${String(madeTs).padStart(5, '0')}`;
};
