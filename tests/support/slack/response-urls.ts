/**
 * Response URLs: five uses in thirty minutes, then HTTP 404.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
import { randomUUID } from 'node:crypto';
import { type Fields, isTrue, listAt, textAt } from '../fields.ts';
import type { HttpAnswer } from './api-server.ts';
import { nextTs, type Screen, seen } from './screen.ts';
import type { Channel, Person, Workspace } from './workspace.ts';

const USES = 5;
const LIFE_MS = 30 * 60 * 1000;

interface Origin {
  readonly person: Person;
  readonly channel: Channel;
  /** The message whose button was clicked; empty for a command. */
  readonly messageTs: string;
}

export interface ResponseUrls {
  readonly issue: (origin: Origin) => string;
  /** What Slack answers to a post, after it has shown it. */
  readonly accept: (path: string, body: Fields) => Promise<HttpAnswer>;
  /** As if thirty minutes had gone by, for every address issued so far. */
  readonly expireAll: () => void;
}

interface Issued extends Origin {
  readonly url: string;
  readonly path: string;
  readonly at: number;
  readonly uses: number;
}

interface ResponseUrlsOptions {
  readonly base: () => string;
  readonly workspace: Workspace;
  readonly screen: Screen;
}

export const createResponseUrls = ({ base, workspace, screen }: ResponseUrlsOptions): ResponseUrls => {
  const issued = new Map<string, Issued>();
  return {
    issue: (origin) => {
      const path = `/response/${randomUUID()}`;
      const url = `${base()}${path}`;
      issued.set(path, { ...origin, url, path, at: Date.now(), uses: 0 });
      return url;
    },
    accept: async (path, body) => {
      const origin = issued.get(path);
      if (origin === undefined || Date.now() - origin.at > LIFE_MS) return refusal('expired_url');
      if (origin.uses >= USES) return refusal('used_url');
      if (isEmpty(body)) return refusal('no_text');
      issued.set(path, { ...origin, uses: origin.uses + 1 });
      await show(body, origin);
      return origin.messageTs === '' ? { status: 200, text: 'ok' } : { status: 200, body: { ok: true } };
    },
    expireAll: () => {
      for (const [path, origin] of issued) issued.set(path, { ...origin, at: 0 });
    },
  };

  async function show(body: Fields, { person, channel, messageTs, url }: Issued): Promise<void> {
    const isRemoval = isTrue(body, 'delete_original');
    const isReplacement = isRemoval || isTrue(body, 'replace_original');
    const isPrivate = textAt(body, 'response_type') !== 'in_channel';
    screen.add(
      seen(body, {
        via: 'response_url',
        isPrivate,
        user: person.id,
        channel: channel.id,
        ts: isReplacement ? messageTs : await (isPrivate ? nextTs() : post(body, channel)),
        replaces: isReplacement ? messageTs : '',
        isRemoval,
        responseUrl: url,
      }),
    );
  }

  async function post(body: Fields, { id }: Channel): Promise<string> {
    const { text, blocks, thread_ts } = body;
    const message = { channel: id, text, blocks, thread_ts };
    return textAt(await workspace.as('slack', 'chat.postMessage', message), 'ts');
  }
};

const isEmpty = (body: Fields): boolean =>
  textAt(body, 'text') === '' && listAt(body, 'blocks').length === 0 && !isTrue(body, 'delete_original');

const refusal = (error: string): HttpAnswer => ({ status: 404, body: { ok: false, error } });
