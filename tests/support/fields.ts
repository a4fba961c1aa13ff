/** Foreign JSON, read without claiming to know its shape. */

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whatever is under a name. */
export const valueAt = (fields: Fields, name: string): unknown => fields[name];

/** The string under a name; an empty one for anything else. */
export const textAt = (fields: Fields, name: string): string => textOf(fields[name]);

/** The object under a name; an empty one for anything else. */
export const fieldsAt = (fields: Fields, name: string): Fields => fieldsOf(fields[name]);

/** The objects of the list under a name; none for anything else. */
export const listAt = (fields: Fields, name: string): readonly Fields[] => {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
};

export const isTrue = (fields: Fields, name: string): boolean => fields[name] === true;

/** The object that a text holds as JSON; null for any other text. */
export const parseFields = (text: string): Fields | null => {
  const parsed = parseJson(text);
  return isFields(parsed) ? parsed : null;
};

/** Undefined for what is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
