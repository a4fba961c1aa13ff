import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTranscript } from '../../scripts/write-transcript.ts';

test('the transcript in the README is what the program answers now', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme, 'run npx tsx scripts/write-transcript.ts').toBe(withTranscript(readme));
});
