/**
 * What a button remembers, so that it still works after a restart: its whole command line, in 100 characters.
 *
 * `run:source stm_bf1wvgmhfd` holds the line. `run:~64~ page:2` is for a longer one: the first 64 UTF-16 units of the line that the
 * message shows in its footer, then these words. The same line for a second time in a message is `run2:…`, since ids must be unique.
 */
import type { Button } from '../../reply/pieces/piece.ts';
import { visible } from '../../reply/visible.ts';
import { CUSTOM_ID, EMBED_FOOTER } from './limits.ts';

/** What a pressed button asks for. */
export interface Pressed {
  readonly does: Button['does'];
  /** The command line, without a slash. */
  readonly line: string;
}

/** A message has 25 buttons at most. */
const LONGEST_HEAD = 'share25:';

const ROOM = CUSTOM_ID - LONGEST_HEAD.length;

/** The line whose beginning ids may borrow, without its slash; empty where there is none, or too long a one for a footer. */
export const askedLine = (asked: string | undefined): string => {
  const line = asOneLine(asked ?? '').replace(/^\//, '');
  return line.length < EMBED_FOOTER ? line : '';
};

/** The footer under which ids can be read that borrow from the line. */
export const footerOf = (asked: string): string => `/${asked}`;

/** Whether a button can carry the line. */
export const customIdFits = (line: string, asked: string): boolean => bodyOf(line, asked) !== null;

/** Ids for the buttons of a message, in order, each its own; and whether any borrows from `asked`. Every line must fit. */
export const customIdsOf = (
  buttons: readonly Pressed[],
  asked: string,
): { readonly ids: readonly string[]; readonly borrows: boolean } => {
  const seen = new Map<string, number>();
  const ids = buttons.map(({ does, line }) => {
    const body = bodyOf(line, asked) ?? '';
    const times = (seen.get(`${does}:${body}`) ?? 0) + 1;
    seen.set(`${does}:${body}`, times);
    return `${does}${times === 1 ? '' : times}:${body}`;
  });
  return { ids, borrows: ids.some((id) => Number(BORROWED.exec(id)?.[1] ?? 0) > 0) };
};

/**
 * Reads what a button was printed with; null for an id that is not ours, or whose footer is gone.
 * @param footer the footer of the message's last embed that has one
 */
export const readCustomId = (customId: string, footer: string | null): Pressed | null => {
  const [, head, body = ''] = /^(run|share)\d*:(.*)$/s.exec(customId) ?? [];
  const line = readBody(body, footer?.replace(/^\//, '') ?? '');
  return head === undefined || line === '' ? null : { does: head === 'share' ? 'share' : 'run', line };
};

const BORROWED = /^[a-z]+\d*:~(\d+)~/;

/** Discord trims texts; spaces that it might draw together are drawn together before. */
const asOneLine = (text: string): string => visible(text).replace(/ {2,}/g, ' ').trim();

const bodyOf = (line: string, asked: string): string | null => {
  const whole = asOneLine(line);
  if (whole.length <= ROOM && !whole.startsWith('~')) return whole === '' ? null : whole;
  const shared = sharedLength(whole, asked);
  const body = `~${shared}~${whole.slice(shared)}`;
  return body.length <= ROOM ? body : null;
};

/** How much both begin with; a character of two units is not taken apart. */
const sharedLength = (line: string, asked: string): number => {
  let length = 0;
  while (length < line.length && line[length] === asked[length]) length += 1;
  return /[\uD800-\uDBFF]/.test(line[length - 1] ?? '') ? length - 1 : length;
};

const readBody = (body: string, asked: string): string => {
  const [borrowed, count] = /^~(\d+)~/.exec(body) ?? [];
  if (borrowed === undefined) return body;
  return Number(count) > asked.length ? '' : `${asked.slice(0, Number(count))}${body.slice(borrowed.length)}`;
};
