/** One connection to the gateway, from hello to its end. https://discord.com/developers/docs/events/gateway#connection-lifecycle */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type Fields, fieldsAt, parseFields, valueAt } from '../fields.ts';
import { CLOSE, OP } from './protocol.ts';

export interface Connection {
  readonly send: (payload: Fields) => void;
  readonly sayHello: (heartbeatMs: number) => void;
  /** Closes it with a code of Discord's. */
  readonly close: (code: number) => void;
  readonly drop: () => void;
  readonly stopAcks: () => void;
}

export interface ConnectionEvents {
  readonly onIdentify: (data: Fields) => void;
  readonly onResume: (data: Fields) => void;
  /** `heard` is the number of the last dispatch that the bot has taken. */
  readonly onHeartbeat: (heard: number) => void;
  /** 1006 when it was cut. */
  readonly onClose: (code: number) => void;
}

interface ConnectionOptions {
  readonly socket: WebSocket;
  /** Under the WebSocket. */
  readonly wire: Duplex;
  /** Told what the bot sends over this connection. */
  readonly listen: (connection: Connection) => ConnectionEvents;
}

/** A bot may also say what it is doing, ask for members, and join voice channels. */
const IGNORED = new Set([3, 4, 8, 14, 31]);

export const createConnection = ({ socket, wire, listen }: ConnectionOptions): Connection => {
  let answersHeartbeats = true;
  const send = (payload: Fields): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
  };
  const connection: Connection = {
    send,
    sayHello: (heartbeatMs) =>
      send({ op: OP.hello, s: null, t: null, d: { heartbeat_interval: heartbeatMs } }),
    close: (code) => socket.close(code),
    drop: () => resetWire(wire),
    stopAcks: () => {
      answersHeartbeats = false;
    },
  };
  const events = listen(connection);
  const take = (message: Fields): void => {
    const op = valueAt(message, 'op');
    if (op === OP.identify) events.onIdentify(fieldsAt(message, 'd'));
    else if (op === OP.resume) events.onResume(fieldsAt(message, 'd'));
    else if (op === OP.heartbeat) {
      if (answersHeartbeats) send({ op: OP.heartbeatAck });
      events.onHeartbeat(Number(valueAt(message, 'd') ?? 0));
    } else if (!IGNORED.has(Number(op))) socket.close(CLOSE.unknownOpcode);
  };
  socket.on('message', (data) => take(parseFields(String(data)) ?? {}));
  // A reset is told as an error first; the close that follows is what counts.
  socket.on('error', () => {});
  socket.on('close', (code) => events.onClose(code));
  return connection;
};

export const resetWire = (wire: Duplex): void => {
  if (wire instanceof Socket) wire.resetAndDestroy();
  else wire.destroy();
};
