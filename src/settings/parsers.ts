/** Parsers of what is typed, for both tables: each call makes one of its own, because what is known of a setting hangs on it. */
import { z } from 'zod';
import { type ChannelAddress, isChannelAddress } from '../core/digest/address.ts';
import { readList } from './read-list.ts';

/** Values between commas, each once; may be none. */
export const list = () => z.string().transform(readList);

/** Values between commas, at least one. */
export const someOf = () => list().refine((items) => items.length > 0);

/** A whole number, written in digits. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

/** A port of this machine; 0 is any that is free. */
export const port = () => wholeNumber(0, 65_535);

/** A token by its beginning, or none. */
export const token = (prefix: string) =>
  z.string().refine((value) => value === '' || value.startsWith(prefix));

/** A channel of a platform. */
export const channel = () =>
  z.custom<ChannelAddress>((typed) => typeof typed === 'string' && isChannelAddress(typed));

/** The same, or null for nothing. */
export const optional = <T extends z.ZodType>(parser: T) =>
  z.union([z.literal('').transform(() => null), parser]);
