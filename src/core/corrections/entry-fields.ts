/** The fields of one correction as YAML gives them. */

/** `false` also stands for what can be no value here, such as a list. */
export interface Field {
  readonly value: string | boolean | null;
  readonly line: number;
}

export type Fields = ReadonlyMap<string, Field>;

/** On one line; null where nothing is typed, or no words. */
export const wordsOf = (fields: Fields, key: string): string | null => {
  const value = fields.get(key)?.value;
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || null : null;
};

/** Whether anything is typed. */
export const isGiven = (fields: Fields, key: string): boolean =>
  typeof fields.get(key)?.value === 'boolean' || wordsOf(fields, key) !== null;

/** Whether the word in the place of a speaker says that nobody can be named. */
export const isNobody = (name: string): boolean => name.toLowerCase() === 'nobody';
