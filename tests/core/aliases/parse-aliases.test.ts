import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ParsedAliases, parseAliases } from '../../../src/core/aliases/parse-aliases.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/aliases');
const read = (path: string) => readFileSync(path, 'utf8');

/** As a person reviews it: what counts, then what does not. */
const writeOut = ({ aliases, mistakes }: ParsedAliases): string =>
  [
    ...aliases.map(
      ({ kind, names, line, because, by }) =>
        `${line}: ${kind} ${names.join(' | ')}\n   because ${because}${by === null ? '' : ` (${by})`}\n`,
    ),
    ...mistakes.map(({ line, wrong, instead }) => `${line}! ${wrong}\n   ${instead}\n`),
  ].join('');

test.each(readdirSync(FIXTURES))('the aliases of %s are read as its expected file says', async (name) => {
  const parsed = parseAliases(read(join(FIXTURES, name, 'aliases.yaml')));
  await expect(writeOut(parsed)).toMatchFileSnapshot(join(FIXTURES, name, 'expected.txt'));
});

describe('parseAliases', () => {
  it('finds nothing wrong with the file that the project comes with, and takes its example', () => {
    const shipped = read('config/aliases.yaml');
    expect(parseAliases(shipped)).toEqual({ aliases: [], mistakes: [] });
    const [, example = ''] = shipped.split('# For example:\n');
    const typed = example.split('\n#\n')[0]?.replace(/^#(?: {3})?/gm, '') ?? '';
    expect(parseAliases(typed)).toMatchObject({
      aliases: [{ kind: 'same', by: 'AK, 2022-02-14' }, { kind: 'different' }],
      mistakes: [],
    });
  });

  it('takes any text, and says of each mistake on which line it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { mistakes } = parseAliases(`- same: [A, B]\n  because: x\n${text}`);
        const lines = text.split(/\r\n|[\r\n]/).length + 2;
        for (const { line } of mistakes) expect(line >= 1 && line <= lines).toBe(true);
      }),
    );
  });
});
