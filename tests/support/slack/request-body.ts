/** The body of a request to the Web API. */
import { type Fields, parseFields, parseJson } from '../fields.ts';

/** What the Web API takes as JSON inside a form; everything else in a form is a plain string. */
const JSON_FIELDS = new Set(['attachments', 'blocks', 'files', 'metadata', 'unfurls', 'view']);
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
