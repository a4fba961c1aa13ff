/** Slack's end of Socket Mode: several connections, and envelopes that take turns among them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FaultHandle, Faults } from '../faults.ts';
import { createHappenings } from '../happenings.ts';
import type { Ack, Envelope } from './delivery.ts';
import type { SocketFault } from './faults.ts';
import { createPendingAcks } from './pending-acks.ts';
import { type Connection, createConnection, resetWire } from './socket-connection.ts';
import { BOT } from './workspace.ts';

/** What Slack allows one app. */
const MOST_CONNECTIONS = 10;

/** The connections, as a test sees them. */
export interface Sockets {
  /** How many take envelopes now. */
  readonly count: () => number;
  /** How many have been opened since the start. */
  readonly opened: () => number;
  /** Settles once exactly so many take envelopes. */
  readonly untilCount: (count: number, ms?: number) => Promise<void>;
  /** Settles once so many have been opened since the start. */
  readonly untilOpened: (count: number, ms?: number) => Promise<void>;
}

export interface SocketMode {
  readonly sockets: Sockets;
  /** The address of a new connection, good for one. */
  readonly issueAddress: (origin: string) => string;
  readonly onUpgrade: (request: IncomingMessage, wire: Duplex, head: Buffer) => void;
  readonly deliver: (envelope: Envelope) => Promise<Ack>;
  readonly fail: (fault: SocketFault) => FaultHandle;
  readonly close: () => Promise<void>;
}

interface SocketModeOptions {
  readonly patienceMs: number;
  readonly faults: Faults<SocketFault>;
}

export const createSocketMode = ({ patienceMs, faults }: SocketModeOptions): SocketMode => {
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = new Set<string>();
  const connections = new Set<Connection>();
  const acks = createPendingAcks(patienceMs);
  const changes = createHappenings<string>({ patienceMs, describe: (change) => change });
  let opened = 0;
  let turn = 0;
  const taking = (): readonly Connection[] => [...connections].filter(({ isLeaving }) => !isLeaving());

  const open = (socket: WebSocket, wire: Duplex): void => {
    const connection = createConnection({
      socket,
      wire,
      onAck: acks.settle,
      onClose: () => {
        connections.delete(connection);
        acks.lose(connection);
        changes.add('closed');
      },
    });
    opened += 1;
    const hasHello = faults.take('no-hello') === undefined;
    if (hasHello) connection.sayHello(connections.size + 1);
    if (connections.size >= MOST_CONNECTIONS) connection.sayGoodbye('too_many_websockets');
    else if (hasHello) connections.add(connection);
    changes.add(hasHello ? 'opened' : 'opened without hello');
  };

  const until = (what: string, isSo: () => boolean, ms?: number): Promise<void> =>
    changes.until({ what, find: () => (isSo() ? null : undefined), ms }).then(() => {});

  return {
    sockets: {
      count: () => taking().length,
      opened: () => opened,
      untilCount: (count, ms) => until(`${count} open connections`, () => taking().length === count, ms),
      untilOpened: (count, ms) => until(`${count} connections since the start`, () => opened >= count, ms),
    },
    issueAddress: (origin) => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${BOT.appId}`;
    },
    onUpgrade: (request, wire, head) => {
      const ticket = new URL(request.url ?? '', 'http://slack').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket) || faults.take('refuse-connections') !== undefined) return resetWire(wire);
      server.handleUpgrade(request, wire, head, (socket) => open(socket, wire));
    },
    deliver: async (envelope) => {
      const able = taking();
      const connection = able[turn++ % Math.max(able.length, 1)];
      if (connection === undefined) {
        throw new Error('not delivered: the bot has no connection (dispatch_failed)');
      }
      connection.send(envelope);
      return acks.wait(envelope.id, connection);
    },
    fail: (fault) => {
      if (fault.kind === 'refuse-connections' || fault.kind === 'no-hello') {
        return faults.plan({ target: fault.kind, fault, times: fault.times ?? 1 });
      }
      const struck = taking().slice(0, fault.which === 'all' ? undefined : 1);
      if (struck.length === 0) throw new Error(`no connection to meet ${JSON.stringify(fault)}`);
      for (const connection of struck) strike(connection, fault);
      changes.add(fault.kind);
      return { hits: () => struck.length, reached: async () => {}, end: () => {} };
    },
    close: async () => {
      changes.close();
      acks.close();
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const strike = (connection: Connection, fault: SocketFault): void => {
  if (fault.kind === 'disconnect') connection.sayGoodbye(fault.reason);
  if (fault.kind === 'drop') connection.drop();
  if (fault.kind === 'no-pong') connection.stopPongs();
  if (fault.kind === 'dead') connection.goDeaf();
};
