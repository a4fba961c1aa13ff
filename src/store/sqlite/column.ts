/** Reads the columns of a row. What cannot have been written by this store throws `DamagedValue`. */
import type { Row } from './connection.ts';
import { DamagedValue } from './damaged-value.ts';
import { unseal } from './sealed-json.ts';

/** A text that was selected as `CAST(… AS BLOB)`, as its bytes. */
export const bytesAt = (row: Row, index: number): Buffer => {
  const value = row[index];
  if (!Buffer.isBuffer(value)) throw new DamagedValue(`column ${index} is no text`);
  return value;
};

/** The same as a string. Invalid UTF-8 becomes U+FFFD. */
export const textAt = (row: Row, index: number): string => bytesAt(row, index).toString();

/** The value of a sealed JSON text, of the type that was written there. */
export const valueAt = (row: Row, index: number): ReturnType<typeof unseal> => unseal(bytesAt(row, index));

/** An integer as a bigint, for keys; null where there is none, or no row. */
export const keyAt = (row: Row | undefined, index: number): bigint | null => {
  const value = row?.[index] ?? null;
  if (value === null || typeof value === 'bigint') return value;
  throw new DamagedValue(`column ${index} is no integer`);
};

/** An integer that is small enough to count with; 0 where there is none. */
export const countAt = (row: Row | undefined, index: number): number => Number(keyAt(row, index) ?? 0n);
