/** Who asks, for the few commands that do not answer everybody alike. */
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Asker } from '../../core/asker.ts';

export interface Gesture {
  readonly channel: string;
  readonly user: string;
}

export type WhoAsks = (gesture: Gesture) => Asker;

export const createWhoAsks =
  (client: WebClient, log: Logger): WhoAsks =>
  ({ channel, user }) => ({
    channel: `slack:${channel}`,
    name: `slack:${user}`,
    isAdmin: () => isWorkspaceAdmin(user, { client, log }),
  });

/** Nobody is one whom Slack does not call one, also where it cannot be asked. */
async function isWorkspaceAdmin(
  user: string,
  { client, log }: { readonly client: WebClient; readonly log: Logger },
): Promise<boolean> {
  try {
    const { user: found } = await client.users.info({ user });
    return found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true;
  } catch (error) {
    log.warn({ err: error }, 'Slack did not tell whether somebody is an admin of the workspace');
    return false;
  }
}
