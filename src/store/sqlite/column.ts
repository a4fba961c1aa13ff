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

/** The same, null where there is none. */
export const textOrNullAt = (row: Row, index: number): string | null =>
  row[index] === null ? null : textAt(row, index);

/** A text that is one of a few words. */
export const wordAt = <Word extends string>(row: Row, index: number, words: readonly Word[]): Word => {
  const text = textAt(row, index);
  const word = words.find((known) => known === text);
  if (word === undefined) throw new DamagedValue(`column ${index} is none of ${words.join(', ')}`);
  return word;
};

/** The value of a sealed JSON text, of the type that was written there. */
export const valueAt = (row: Row, index: number): ReturnType<typeof unseal> => unseal(bytesAt(row, index));

/** An integer as a bigint, for keys; null where there is none, or no row. */
export const keyAt = (row: Row | undefined, index: number): bigint | null => {
  const value = row?.[index] ?? null;
  if (value === null || typeof value === 'bigint') return value;
  throw new DamagedValue(`column ${index} is no integer`);
};

/** An integer up to 2^53, such as a time; null where there is none. */
export const numberAt = (row: Row | undefined, index: number): number | null => {
  const value = keyAt(row, index);
  return value === null ? null : Number(value);
};

/** An integer that is small enough to count with; 0 where there is none. */
export const countAt = (row: Row | undefined, index: number): number => numberAt(row, index) ?? 0;
