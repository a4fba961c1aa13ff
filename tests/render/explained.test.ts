import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderExplainedPage } from '../../src/render/html/explained/render.ts';
import { renderExplained } from '../../src/render/terminal/explained/render.ts';
import type { Explained } from '../../src/reply/explained.ts';
import { EXPLAINED_FIXTURES } from '../support/explained-fixtures.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/explained/', import.meta.url));

const SURFACES: Readonly<Record<string, (explained: Explained) => string>> = {
  'terminal.txt': (explained) => renderExplained(explained, { width: 80, colour: false }),
  'narrow.txt': (explained) => renderExplained(explained, { width: 32, colour: false }),
  // Without its style, which is the same on every page.
  html: (explained) => renderExplainedPage(explained).replace(/(<style>)[^<]*/, '$1'),
};

describe('every explained article on every surface', () => {
  it('every folder of fixtures is printed', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPLAINED_FIXTURES).sort());
  });

  it.each(Object.entries(EXPLAINED_FIXTURES))('%s looks as expected', async (name, explained) => {
    for (const [surface, print] of Object.entries(SURFACES)) {
      await expect(`${print(explained)}\n`).toMatchFileSnapshot(`${FOLDER}${name}/expected.${surface}`);
    }
  });
});
