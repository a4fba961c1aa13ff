/** Marks by what they do, whatever they look like. */
import type { Token } from './passage.ts';

/** A dash of any length; a hyphen that stands alone is one too, because it is seldom typed with care. */
export const isDash = ({ text }: Token): boolean => /^(?:[—–―]|--?)$/.test(text);

/** A dash that cannot be a hyphen. */
export const isLongDash = ({ text }: Token): boolean => /^(?:[—–―]|--)$/.test(text);

/** The "'s" or "'" of an owner. */
export const isPossessiveMark = ({ text, pos }: Token): boolean => pos === 'PART' && /^[’']s?$/.test(text);
