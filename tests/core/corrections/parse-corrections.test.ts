import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ParsedCorrections, parseCorrections } from '../../../src/core/corrections/parse-corrections.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/corrections');
const read = (path: string) => readFileSync(path, 'utf8');

/** As a person reviews it: what counts, then what does not. */
const writeOut = ({ corrections, mistakes }: ParsedCorrections): string =>
  [
    ...[...corrections.values()].map(
      ({ statement, line, right, because, by }) =>
        `${line}: ${statement} ${JSON.stringify(right)}\n   because ${because}${by === null ? '' : ` (${by})`}\n`,
    ),
    ...mistakes.map(({ line, wrong, instead }) => `${line}! ${wrong}\n   ${instead}\n`),
  ].join('');

test.each(readdirSync(FIXTURES))('the corrections of %s are read as its expected file says', async (name) => {
  const parsed = parseCorrections(read(join(FIXTURES, name, 'corrections.yaml')));
  await expect(writeOut(parsed)).toMatchFileSnapshot(join(FIXTURES, name, 'expected.txt'));
});

const one = (id: string) => `- statement: ${id}\n  speaker: Ada Berg\n  because: heard it myself\n`;
const idsOf = (text: string) => [...parseCorrections(text).corrections.keys()];

describe('parseCorrections', () => {
  it('finds nothing wrong with the file that the project comes with, and takes its example', () => {
    const shipped = read('config/corrections.yaml');
    expect(parseCorrections(shipped)).toEqual({ corrections: new Map(), mistakes: [] });
    const [, example = ''] = shipped.split('# For example:\n');
    const typed = example.split('\n#\n')[0]?.replace(/^#(?: {3})?/gm, '') ?? '';
    expect(parseCorrections(typed)).toMatchObject({ mistakes: [] });
    expect(idsOf(typed)).toEqual(['stm_4k2v9q0x7m']);
  });

  it.each(['', '# nothing yet\n', '---\n', '[]\n', '\n\n'])('takes %j for no corrections', (text) => {
    expect(parseCorrections(text)).toEqual({ corrections: new Map(), mistakes: [] });
  });

  it('reads the line ends of every system', () => {
    const text = one('stm_aaaaaaaaaa') + one('stm_bbbbbbbbbb');
    for (const typed of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')])
      expect(idsOf(typed)).toEqual(['stm_aaaaaaaaaa', 'stm_bbbbbbbbbb']);
  });

  it('lets a second correction count where the first one is a mistake', () => {
    const broken = '- statement: stm_aaaaaaaaaa\n  speaker: Olaf Rask\n';
    const { corrections, mistakes } = parseCorrections(broken + one('stm_aaaaaaaaaa'));
    expect([...corrections.values()]).toMatchObject([{ right: { name: 'Ada Berg' }, line: 3 }]);
    expect(mistakes).toHaveLength(1);
  });

  it('refuses words that are too long for an answer', () => {
    const text = one('stm_aaaaaaaaaa').replace('heard', 'heard '.repeat(200));
    expect(parseCorrections(text).mistakes).toMatchObject([{ line: 3 }]);
  });

  it('keeps the entries around whatever else is typed, and never throws', () => {
    // A line that is indented may go on with the entry before it, or spoil it.
    const typed = fc
      .array(fc.string({ unit: 'binary' }), { maxLength: 6 })
      .map((lines) => lines.map((line) => `!${line.replace(/[\r\n]/g, '')}\n`).join(''));
    fc.assert(
      fc.property(typed, (rest) => {
        const { corrections, mistakes } = parseCorrections(
          one('stm_aaaaaaaaaa') + rest + one('stm_bbbbbbbbbb'),
        );
        expect([...corrections.keys()]).toEqual(['stm_aaaaaaaaaa', 'stm_bbbbbbbbbb']);
        expect(mistakes).toHaveLength(rest === '' ? 0 : 1);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCorrections(text)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'- :{}[]&*!|>\'"#\n\t ,?stm_ab'), { maxLength: 80 }),
        (marks) => {
          parseCorrections(`- ${marks.join('')}`);
        },
      ),
    );
  });
});

test('the corrections that docs/configuration.md shows count as they stand there', () => {
  const [, block = ''] = read('docs/configuration.md').match(/```yaml\n([\s\S]*?)```/) ?? [];
  const { corrections, mistakes } = parseCorrections(block);
  expect(mistakes).toEqual([]);
  expect([...corrections.values()].map(({ right }) => right.kind)).toEqual([
    'speaker',
    'speaker',
    'nobody',
    'not-a-statement',
  ]);
});
