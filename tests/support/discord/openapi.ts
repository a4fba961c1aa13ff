/**
 * Holds bodies against the description of the API that Discord publishes, where the variable DISCORD_OPENAPI names the
 * file: https://github.com/discord/discord-api-spec. It is large, so it is read once and only what is needed is compiled.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Fields, fieldsAt, listAt, parseFields, textAt } from '../fields.ts';
import type { Route } from './routes.ts';

export interface OpenApi {
  /** What is wrong with a request; each is a sentence. */
  readonly request: (route: Route, body: unknown) => readonly string[];
  /** What is wrong with an answer of ours. */
  readonly answer: (route: Route, status: number, body: unknown) => readonly string[];
}

const UNCHECKED: OpenApi = { request: () => [], answer: () => [] };

let opened: { readonly path: string; readonly api: OpenApi } | undefined;

/** Checks nothing when `path` is empty. */
export const openApi = (path: string): OpenApi => {
  if (path === '') return UNCHECKED;
  if (opened?.path !== path) opened = { path, api: readOpenApi(path) };
  return opened.api;
};

const ID = 'discord';

const readOpenApi = (path: string): OpenApi => {
  const described = parseFields(readFileSync(path, 'utf8'));
  if (described === null) throw new Error(`${path} is not a description of Discord's API`);
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
  for (const [name, isRight] of Object.entries(FORMATS)) ajv.addFormat(name, isRight);
  ajv.addSchema({ ...described, $id: ID });
  const compiled = new Map<string, ValidateFunction | null>();
  const check = (steps: readonly string[], body: unknown): readonly string[] => {
    const pointer = steps.map(escaped).join('/');
    const validate = compiled.get(pointer) ?? compile(ajv, described, { steps, pointer });
    compiled.set(pointer, validate);
    return validate === null || validate(body) ? [] : sentencesOf(validate.errors ?? []);
  };
  return {
    request: (route, body) =>
      check([...operation(route), 'requestBody', 'content', 'application/json', 'schema'], asDescribed(body)),
    answer: (route, status, body) =>
      check(
        [...operation(route), 'responses', String(status), 'content', 'application/json', 'schema'],
        body,
      ),
  };
};

/** Discord sends numbers too large for JavaScript as text, and takes permissions as text although it says otherwise. */
const FORMATS: Readonly<Record<string, RegExp | true | ((text: string) => boolean)>> = {
  snowflake: /^(?:0|[1-9]\d{0,19})$/,
  nonce: true,
  int32: true,
  int64: true,
  double: true,
  uri: (text) => URL.canParse(text),
  'date-time': (text) => !Number.isNaN(Date.parse(text)),
};

const operation = ({ method, path }: Route): readonly string[] => ['paths', path, method.toLowerCase()];

interface Place {
  readonly steps: readonly string[];
  readonly pointer: string;
}

/** Null where nothing is described. */
const compile = (ajv: Ajv2020, described: Fields, { steps, pointer }: Place): ValidateFunction | null => {
  const last = steps.at(-1) ?? '';
  const parent = steps.slice(0, -1).reduce(fieldsAt, described);
  return last in parent ? ajv.compile({ $ref: `${ID}#/${pointer}` }) : null;
};

/** A step of a JSON pointer inside of an address. */
const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

const MOST_SENTENCES = 5;

/** Of a choice between several forms every form complains: what is wrong deepest inside is told first. */
const sentencesOf = (errors: readonly ErrorObject[]): readonly string[] =>
  [
    ...new Set(
      errors
        .filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf')
        .toSorted((a, b) => depth(b) - depth(a))
        .map(
          ({ instancePath, message = '', params }) =>
            `${instancePath || 'body'} ${message} ${JSON.stringify(params)}`,
        ),
    ),
  ].slice(0, MOST_SENTENCES);

const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;

/** Permissions are text in the reference and in every library, and a number in the description. */
const asDescribed = (body: unknown): unknown => {
  if (!Array.isArray(body)) return body;
  return listAt({ body }, 'body').map((command) => {
    const permissions = textAt(command, 'default_member_permissions');
    return permissions === '' ? command : { ...command, default_member_permissions: Number(permissions) };
  });
};
