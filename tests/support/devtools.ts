/** Speaks with a browser over pipes 3 and 4: https://chromedevtools.github.io/devtools-protocol/, JSON, a zero after each message. */
import type { ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const ANSWER_MS = 20_000;

const MESSAGE = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});
type Message = z.infer<typeof MESSAGE>;

/** Hears what is told without being asked. */
export type Listener = (method: string, params: unknown) => void;

export interface Devtools {
  /** Rejects when the browser refuses, or does not answer in 20 s. */
  readonly ask: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  /** Returns how to stop. */
  readonly hear: (listener: Listener) => () => void;
}

export const speakWith = ({ stdio }: ChildProcess): Devtools => {
  const [, , , toBrowser, fromBrowser] = stdio;
  if (!(toBrowser instanceof Writable && fromBrowser instanceof Readable))
    throw new Error('the browser was started without pipes');
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<Listener>();
  let read = '';
  fromBrowser.on('data', (chunk) => {
    const messages = (read + String(chunk)).split('\0');
    read = messages.pop() ?? '';
    for (const each of messages) {
      const message = MESSAGE.parse(JSON.parse(each));
      waiting.get(message.id ?? 0)?.(message);
      for (const listener of listeners) listener(message.method ?? '', message.params);
    }
  });
  let asked = 0;
  const ask: Devtools['ask'] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      asked += 1;
      const id = asked;
      const late = setTimeout(() => reject(new Error(`the browser does not answer ${method}`)), ANSWER_MS);
      waiting.set(id, ({ result, error }) => {
        clearTimeout(late);
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${JSON.stringify(error)}`));
      });
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  const hear: Devtools['hear'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { ask, hear };
};
