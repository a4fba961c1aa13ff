import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesPage } from '../../scripts/write-rules-docs.ts';
import { CORRECTION_RULE } from '../../src/core/corrections/correction.ts';
import { RESOLVE_RULES } from '../../src/core/resolve/resolution.ts';
import { RULES } from '../../src/core/rules.ts';
import { ATTACH_RULES } from '../../src/text/attach/attach.ts';
import { LAYOUT_RULES } from '../../src/text/attach/lay-out.ts';
import { DOUBT_RULES } from '../../src/text/doubts.ts';

const KNOWN = [...[...ATTACH_RULES, ...LAYOUT_RULES].map(({ id }) => id), ...DOUBT_RULES, ...RESOLVE_RULES];

test('every rule of the pipeline has words for people, and no other rule has', () => {
  expect(Object.keys(RULES).sort()).toEqual([...KNOWN, CORRECTION_RULE].sort());
});

test('docs/rules.md is up to date', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
  expect(page, 'run npx tsx scripts/write-rules-docs.ts').toBe(rulesPage());
});

test('every rule has a text that shows it at work', () => {
  const shown = readdirSync('tests/fixtures/text', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('expected.txt'))
    .flatMap(
      (name) => readFileSync(join('tests/fixtures/text', name), 'utf8').match(/(?<=\().*(?=\)$)/gm) ?? [],
    )
    .flatMap((ids) => ids.split(', '));
  expect(KNOWN.filter((id) => !shown.includes(id))).toEqual([]);
});
