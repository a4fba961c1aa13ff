import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApi } from './openapi.ts';
import { matchRoute, type Route } from './routes.ts';

/** A description in the form of Discord's, and so small that a person can read it. */
const DESCRIBED = {
  openapi: '3.1.0',
  paths: {
    '/channels/{channel_id}/messages': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
        },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Kept' } } } },
        },
      },
    },
    '/applications/{application_id}/commands': {
      put: {
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'array', items: { $ref: '#/components/schemas/Command' }, maxItems: 1 },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Message: {
        type: 'object',
        properties: {
          content: { type: ['string', 'null'], maxLength: 5 },
          nonce: { type: 'string', format: 'nonce' },
        },
      },
      Kept: { type: 'object', properties: { id: { type: 'string', format: 'snowflake' } }, required: ['id'] },
      Command: { type: 'object', properties: { default_member_permissions: { type: ['integer', 'null'] } } },
    },
  },
};

const route = (method: string, path: string): Route => {
  const found = matchRoute(method, path);
  if (found === undefined) throw new Error(`no route ${path}`);
  return found.route;
};

test('bodies are held against the description, and what it does not describe is let through', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-openapi-'));
  context.onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'description.json');
  await writeFile(path, JSON.stringify(DESCRIBED));
  const api = openApi(path);
  const post = route('POST', '/channels/1/messages');
  expect(api.request(post, { content: 'short', nonce: 'n' })).toEqual([]);
  expect(api.request(post, { content: 'too long' })).toEqual([
    '/content must NOT have more than 5 characters {"limit":5}',
  ]);
  expect(api.answer(post, 200, { id: '1573837154344239105' })).toEqual([]);
  expect(api.answer(post, 200, { id: 'x' })).toHaveLength(1);
  expect(api.answer(post, 200, {})).toHaveLength(1);
  expect(api.answer(post, 400, {})).toEqual([]);
  expect(api.request(route('GET', '/users/@me'), 'anything')).toEqual([]);
  const commands = route('PUT', '/applications/1/commands');
  expect(api.request(commands, [{ default_member_permissions: '32' }])).toEqual([]);
  expect(api.request(commands, [{}, {}])).toHaveLength(1);
});

test('without a description nothing is checked', () => {
  expect(openApi('').request(route('POST', '/channels/1/messages'), { content: 1 })).toEqual([]);
});
