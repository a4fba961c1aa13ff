/** Foreign JSON, read without claiming to know its shape. */

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

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
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What the Web API takes as JSON inside a form; everything else in a form is a plain string. */
const JSON_FIELDS = new Set(['attachments', 'blocks', 'metadata', 'unfurls', 'view']);
const TEXT_FIELDS = new Set(['channel', 'text', 'user']);
const YES_OR_NO = new Map([
  ['true', true],
  ['false', false],
]);

/** The body of a request to the Web API, JSON or form, with blocks, views and booleans as values. */
export const parseBody = (raw: string, contentType: string): Fields => {
  if (contentType.startsWith('application/json')) return parseFields(raw) ?? {};
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([name, value]) => [name, formValue(name, value)]),
  );
};

const formValue = (name: string, value: string): unknown => {
  if (JSON_FIELDS.has(name)) return parseJson(value);
  return TEXT_FIELDS.has(name) ? value : (YES_OR_NO.get(value) ?? value);
};
