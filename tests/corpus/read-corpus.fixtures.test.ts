import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { everything } from './everything.ts';

const FIXTURES = 'tests/fixtures/corpus';

test.for(readdirSync(FIXTURES))('the folder %s is read as its expected file says', async (name) => {
  const reads = await everything(readCorpus([join(FIXTURES, name, 'input')]));
  const shown = reads.map((read) => (read.type === 'document' ? read.document : read.problem));
  await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(
    join('../fixtures/corpus', name, 'expected.json'),
  );
});
