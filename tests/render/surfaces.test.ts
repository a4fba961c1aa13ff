import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REPLY_FIXTURES } from '../support/reply-fixtures.ts';
import { SURFACES } from '../support/reply-surfaces.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/replies/', import.meta.url));

describe('every reply on every surface', () => {
  it('every folder of fixtures is printed', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(REPLY_FIXTURES).sort());
  });

  it.each(Object.entries(REPLY_FIXTURES))('%s looks as expected', async (name, reply) => {
    for (const [surface, print] of Object.entries(SURFACES)) {
      await expect(`${print(reply)}\n`).toMatchFileSnapshot(`${FOLDER}${name}/expected.${surface}`);
    }
  });
});
