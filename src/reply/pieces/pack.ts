import type { Piece } from './piece.ts';

/**
 * Fills messages, one after the other, each with as many pieces as fit. A title goes over to the message of what it leads to. A
 * piece that does not even fit alone gets a message of its own.
 * @param fits whether pieces are one message
 */
export const pack = (
  pieces: readonly Piece[],
  fits: (pieces: readonly Piece[]) => boolean,
): readonly (readonly Piece[])[] => {
  const full: (readonly Piece[])[] = [];
  let current: readonly Piece[] = [];
  for (const piece of pieces) {
    if (current.length === 0 || fits([...current, piece])) {
      current = [...current, piece];
      continue;
    }
    const cut = startOfLeads(current);
    const moved = cut > 0 && fits([...current.slice(cut), piece]) ? cut : current.length;
    full.push(current.slice(0, moved));
    current = [...current.slice(moved), piece];
  }
  return current.length === 0 ? full : [...full, current];
};

/** Where the titles at the end begin. */
const startOfLeads = (pieces: readonly Piece[]): number => pieces.findLastIndex((piece) => !piece.leads) + 1;
