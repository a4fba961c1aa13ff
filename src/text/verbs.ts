/** What a stretch of text tells about verbs without a parse: which are finite, which open an aside. */
import type { Token } from '../passage.ts';

export const FINITE: ReadonlySet<string> = new Set(['VERB', 'AUX']);
/** "known as", "born in", "brought up", "left" in a caption: a participle, which opens an aside where a finite verb would not. */
export const PARTICIPLE = /(?:ing|ed|wn|rn|en|ght|ld)$|^left$/;
export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

/** A dash of any length. */
export const isDash = ({ text }: Token): boolean => /^(?:[—–―]|--?)$/.test(text);
