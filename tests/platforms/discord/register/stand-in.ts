/** As much of Discord as holds the commands of an app, on loopback. */
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { REST } from 'discord.js';

/** What Discord answers for what it was sent: sorted, with ids, every default, and null for what was not said. */
export const asDiscordAnswers = (definitions: readonly object[]): readonly object[] =>
  definitions
    .map((definition, at) => ({
      id: `${at + 1}`,
      application_id: '1',
      version: '1',
      default_member_permissions: null,
      type: 1,
      description: '',
      name_localizations: null,
      description_localizations: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      ...definition,
      ...('options' in definition && Array.isArray(definition.options) && definition.options.length > 0
        ? { options: definition.options.map(asAnswered) }
        : { options: undefined }),
    }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? 1 : -1));

/** Of an option only what is not the default comes back. */
const asAnswered = ({
  required,
  autocomplete,
  ...option
}: {
  required?: boolean;
  autocomplete?: boolean;
}) => ({
  name_localizations: null,
  description_localizations: null,
  ...option,
  ...(required ? { required } : {}),
  ...(autocomplete ? { autocomplete } : {}),
});

export interface StandIn {
  readonly rest: REST;
  /** Every request, as `GET /applications/1/commands?with_localizations=true`. */
  readonly requests: readonly string[];
  /** What is registered, by route. */
  readonly held: Map<string, readonly object[]>;
  /** Answers the next requests with this status, until null. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

export const startStandIn = async (): Promise<StandIn> => {
  const requests: string[] = [];
  const held = new Map<string, readonly object[]>();
  let failure: number | null = null;
  const answer = async (request: IncomingMessage): Promise<readonly object[]> => {
    const { pathname } = new URL(request.url ?? '', 'http://discord');
    const route = pathname.replace('/api/v10', '');
    requests.push(`${request.method} ${(request.url ?? '').replace('/api/v10', '')}`);
    if (request.method === 'PUT') held.set(route, JSON.parse(await text(request)));
    return asDiscordAnswers(held.get(route) ?? []);
  };
  const server = createServer(async (request, response) => {
    const body = await answer(request);
    response.writeHead(failure ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(failure === null ? body : { code: 0, message: 'failed' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const rest = new REST({ api: `http://127.0.0.1:${port}/api`, version: '10', retries: 0 }).setToken('token');
  return {
    rest,
    requests,
    held,
    fail: (status) => {
      failure = status;
    },
    close: async () => {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
