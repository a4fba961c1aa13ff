/** Discord's gateway: sessions for each shard, and events that reach them over their connections. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FaultHandle, Faults } from '../faults.ts';
import { type Fields, textAt, valueAt } from '../fields.ts';
import { type AwaitingFault, type GatewayFault, isStriking } from './faults.ts';
import { type Connection, createConnection, resetWire } from './gateway-connection.ts';
import type { GatewayInformation } from './gateway-information.ts';
import { createGatewayLog, type GatewayEvent } from './gateway-log.ts';
import { createSession, type Session } from './gateway-session.ts';
import { createHearing, type Delivery } from './hearing.ts';
import { refusalOfIdentify } from './identify.ts';
import { CLOSE, OP } from './protocol.ts';

/** The connections, as a test sees them. */
export interface Sockets {
  /** How many carry a session now. */
  readonly count: () => number;
  /** Heartbeats too; in order. */
  readonly events: (kind?: GatewayEvent['kind']) => readonly GatewayEvent[];
  /** Settles once exactly so many carry a session. */
  readonly untilCount: (count: number, ms?: number) => Promise<void>;
  /** Settles once so many of a kind have happened since the start. */
  readonly until: (kind: GatewayEvent['kind'], count: number, ms?: number) => Promise<void>;
}

/** An event for one shard. */
export interface Outgoing {
  readonly event: string;
  readonly shard: (shards: number) => number;
  /** What each session is told; null for one that is not told of it. */
  readonly dataFor: (session: Session) => unknown;
}

export interface Gateway {
  readonly sockets: Sockets;
  readonly onUpgrade: (request: IncomingMessage, wire: Duplex, head: Buffer) => void;
  /** To every session of the shard, also to one that may still be resumed; null when there is none to be told. */
  readonly deliver: (outgoing: Outgoing) => Delivery | null;
  /** Settles once the bot has said that it took the event. */
  readonly untilHeard: (delivery: Delivery) => Promise<void>;
  readonly fail: (fault: GatewayFault) => FaultHandle;
  readonly closeAll: (code: number) => void;
  readonly close: () => Promise<void>;
}

export interface GatewayOptions {
  readonly patienceMs: number;
  readonly heartbeatMs: number;
  readonly allowedIntents: number;
  readonly faults: Faults<AwaitingFault>;
  readonly information: GatewayInformation;
  readonly isToken: (token: string) => boolean;
  /** Where a session is resumed. */
  readonly resumeAddress: () => string;
  /** READY and what follows it. */
  readonly welcome: (session: Session, resumeAddress: string) => void;
  readonly complain: (sentence: string) => void;
}

export const createGateway = (options: GatewayOptions): Gateway => {
  const { patienceMs, heartbeatMs, faults, information, isToken } = options;
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const carried = new Map<Connection, Session>();
  const hearing = createHearing(patienceMs);
  const { note, until, ...log } = createGatewayLog(patienceMs);

  const carry = (connection: Connection, session: Session, heard?: number): void => {
    carried.set(connection, session);
    session.attach(connection, heard);
  };

  const end = (session: Session): void => {
    sessions.delete(session.id);
  };

  const invalidate = (connection: Connection, isResumable = false): void =>
    connection.send({ op: OP.invalidSession, s: null, t: null, d: isResumable });

  const identify = (connection: Connection, data: Fields): void => {
    const { code, plan } = refusalOfIdentify(data, options);
    note('identified', { intents: plan.intents, shard: plan.shard });
    const isLeft = information.use();
    if (!isLeft) options.complain('identified although no session start was left');
    const refused = faults.take('refuse-identify');
    if (refused?.kind === 'refuse-identify') connection.close(refused.code);
    else if (carried.has(connection)) connection.close(CLOSE.alreadyAuthenticated);
    else if (code !== 0 || !isLeft) connection.close(code || CLOSE.authenticationFailed);
    else if (faults.take('invalid-identify') !== undefined) invalidate(connection);
    else {
      const session = createSession(plan);
      sessions.set(session.id, session);
      carry(connection, session);
      options.welcome(session, options.resumeAddress());
      note('ready', { shard: plan.shard });
    }
  };

  const resume = (connection: Connection, data: Fields): void => {
    const session = sessions.get(textAt(data, 'session_id'));
    if (!isToken(textAt(data, 'token'))) connection.close(CLOSE.authenticationFailed);
    else if (session === undefined || faults.take('refuse-resume') !== undefined) invalidate(connection);
    else {
      carry(connection, session, Number(valueAt(data, 'seq')));
      session.dispatch('RESUMED', {});
      note('resumed', { shard: session.shard });
      hearing.ask();
    }
  };

  const open = (socket: WebSocket, wire: Duplex, address: URL): void => {
    const connection = createConnection({
      socket,
      wire,
      listen: (self) => ({
        onIdentify: (data) => identify(self, data),
        onResume: (data) => resume(self, data),
        onHeartbeat: (number) => beat(self, number),
        onClose: (code) => leave(self, code),
      }),
    });
    connections.add(connection);
    note('opened');
    const closed = faults.take('close-before-hello');
    if (closed?.kind === 'close-before-hello') {
      if (closed.code === undefined) connection.drop();
      else connection.close(closed.code);
    } else if (!speaksOurs(address)) connection.close(CLOSE.invalidVersion);
    else if (faults.take('no-hello') === undefined) connection.sayHello(heartbeatMs);
  };

  const beat = (connection: Connection, number: number): void => {
    const session = carried.get(connection);
    note('heartbeat', { shard: session?.shard ?? 0 });
    if (session !== undefined) hearing.hear({ session, number });
  };

  /** A bot that says goodbye with these codes does not come back to its session. */
  const leave = (connection: Connection, code: number): void => {
    const session = carried.get(connection);
    connections.delete(connection);
    carried.delete(connection);
    session?.detach(connection);
    if (session !== undefined && (code === 1000 || code === 1001 || ENDING.has(code))) end(session);
    note('closed', { code, shard: session?.shard ?? 0 });
  };

  const strike = (connection: Connection, fault: GatewayFault): void => {
    const session = carried.get(connection);
    if (fault.kind === 'reconnect') connection.send({ op: OP.reconnect, s: null, t: null, d: null });
    if (fault.kind === 'close') connection.close(fault.code);
    if (fault.kind === 'drop') connection.drop();
    if (fault.kind === 'no-heartbeat-ack') connection.stopAcks();
    if (fault.kind === 'invalid-session') {
      if (!fault.isResumable && session !== undefined) end(session);
      invalidate(connection, fault.isResumable);
    }
  };

  return {
    sockets: {
      count: () => carried.size,
      events: log.events,
      untilCount: (count, ms) =>
        until(`${count} connections with a session`, () => carried.size === count, ms),
      until: (kind, count, ms) => until(`${count} times ${kind}`, () => log.events(kind).length >= count, ms),
    },
    onUpgrade: (request, wire, head) => {
      if (faults.take('refuse-connections') !== undefined) return resetWire(wire);
      const address = new URL(request.url ?? '', 'http://discord');
      server.handleUpgrade(request, wire, head, (socket) => open(socket, wire, address));
    },
    deliver: ({ event, shard, dataFor }) => {
      const told = [...sessions.values()]
        .filter((session) => session.shard === shard(session.shards))
        .map((session) => ({ session, data: dataFor(session) }))
        .filter(({ data }) => data !== null)
        .map(({ session, data }) => ({ session, number: session.dispatch(event, data) }));
      return told.find(({ session }) => session.carrier() !== null) ?? told[0] ?? null;
    },
    untilHeard: hearing.until,
    fail: (fault) => {
      if (!isStriking(fault)) return faults.plan({ target: fault.kind, fault, times: fault.times ?? 1 });
      const struck = [...connections].slice(0, fault.which === 'all' ? undefined : 1);
      if (struck.length === 0) throw new Error(`no connection to meet ${JSON.stringify(fault)}`);
      for (const connection of struck) strike(connection, fault);
      return { hits: () => struck.length, reached: async () => {}, end: () => {} };
    },
    closeAll: (code) => {
      for (const connection of connections) connection.close(code);
    },
    close: async () => {
      log.close();
      hearing.close();
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** After these codes of Discord's own a session is over. */
const ENDING = new Set<number>([4004, 4010, 4011, 4012, 4013, 4014]);

const speaksOurs = ({ searchParams }: URL): boolean =>
  searchParams.get('v') === '10' && searchParams.get('encoding') === 'json' && !searchParams.has('compress');
