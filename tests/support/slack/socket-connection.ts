/** One Socket Mode connection, from hello to goodbye. https://docs.slack.dev/apis/events-api/using-socket-mode */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type Fields, fieldsAt, parseFields, textAt } from '../fields.ts';
import type { Envelope } from './delivery.ts';
import type { DisconnectReason } from './faults.ts';
import { BOT } from './workspace.ts';

const PING_EVERY_MS = 10_000;
/** After a goodbye the connection is cut, should the bot not have closed it. */
const GRACE_MS = 10_000;
const HOST = 'applink-harbour-1';

export interface Connection {
  /** Takes no more envelopes: Slack has said goodbye, or nothing arrives from the bot any more. */
  readonly isLeaving: () => boolean;
  readonly sayHello: (connections: number) => void;
  readonly sayGoodbye: (reason: DisconnectReason) => void;
  readonly send: (envelope: Envelope) => void;
  readonly stopPongs: () => void;
  /** Half open: what the bot sends stays on the wire. */
  readonly goDeaf: () => void;
  readonly drop: () => void;
}

interface ConnectionOptions {
  readonly socket: WebSocket;
  /** Under the WebSocket. */
  readonly wire: Duplex;
  readonly onAck: (envelopeId: string, payload: Fields) => void;
  readonly onClose: () => void;
}

export const createConnection = ({ socket, wire, onAck, onClose }: ConnectionOptions): Connection => {
  let isLeaving = false;
  let answersPings = true;
  let grace: NodeJS.Timeout | undefined;
  const tell = (message: Fields): void => socket.send(JSON.stringify(message));
  const ping = (): void => socket.ping(`Ping from ${HOST}`);
  const pinging = setInterval(ping, PING_EVERY_MS);
  socket.on('ping', (data) => answersPings && socket.pong(data));
  socket.on('message', (data) => {
    const message = parseFields(String(data)) ?? {};
    onAck(textAt(message, 'envelope_id'), fieldsAt(message, 'payload'));
  });
  // A reset is told as an error first; the close that follows is what counts.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(pinging);
    clearTimeout(grace);
    onClose();
  });
  return {
    isLeaving: () => isLeaving,
    sayHello: (connections) => {
      tell(hello(connections));
      ping();
    },
    sayGoodbye: (reason) => {
      isLeaving = true;
      tell({ type: 'disconnect', reason, debug_info: { host: HOST } });
      grace = setTimeout(() => socket.terminate(), GRACE_MS);
    },
    send: (envelope) => tell(wireForm(envelope)),
    stopPongs: () => {
      answersPings = false;
    },
    goDeaf: () => {
      isLeaving = true;
      wire.pause();
    },
    drop: () => resetWire(wire),
  };
};

export const resetWire = (wire: Duplex): void => {
  if (wire instanceof Socket) wire.resetAndDestroy();
  else wire.destroy();
};

const hello = (connections: number): Fields => ({
  type: 'hello',
  num_connections: connections,
  debug_info: {
    host: HOST,
    started: '2026-11-21 00:00:00.000',
    build_number: 1,
    approximate_connection_time: 18060,
  },
  connection_info: { app_id: BOT.appId },
});

const wireForm = ({ type, id, payload, retry }: Envelope): Fields => {
  const isEvent = type === 'events_api';
  const attempts = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
  return { envelope_id: id, type, accepts_response_payload: !isEvent, ...(isEvent ? attempts : {}), payload };
};
