import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/core/options/read-line.ts';
import { writeLine } from '../../../src/core/options/write-line.ts';

const isOption = (name: string): boolean => ['from', 'since', 'page'].includes(name);

/** Words as they are, options as `<name=value>`. */
const read = (line: string): string =>
  readLine(line, isOption)
    .map((piece) => (piece.type === 'words' ? piece.text : `<${piece.name}=${piece.value}>`))
    .join(' ');

describe('readLine', () => {
  it.each([
    ['nato from:kuleba page:2', 'nato <from=kuleba> <page=2>'],
    ['from:"Dmytro Kuleba" nato', '<from=Dmytro Kuleba> nato'],
    ['from:“Dmytro Kuleba” nato', '<from=Dmytro Kuleba> nato'],
    ['from:„Dmytro Kuleba“', '<from=Dmytro Kuleba>'],
    ['from:«Dmytro Kuleba»', '<from=Dmytro Kuleba>'],
    ['FROM:Kuleba', '<from=Kuleba>'],
    ['from: kuleba', '<from=kuleba>'],
    ['from: "Dmytro Kuleba" nato', '<from=Dmytro Kuleba> nato'],
    ['from:', '<from=>'],
    ['from: since:2022-01-01', '<from=> <since=2022-01-01>'],
    ['  nato \u00a0 \u2003 war\n', 'nato war'],
    ['na\u200bto', 'nato'],
    ['“atlantic alliance”', '"atlantic alliance"'],
    ['at 12:30', 'at 12:30'],
    ['see https://harbour.example/a?b:c', 'see https://harbour.example/a?b:c'],
    ['Q: why', 'Q: why'],
    ['foo:bar', '<foo=bar>'],
    [':smile: :', ':smile: :'],
    ['from:kuleba"', '<from=kuleba>'],
    ['"unclosed words', '"unclosed words'],
    ['"foo:bar"', '"foo:bar"'],
    ['from：kuleba', '<from=kuleba>'],
    ['from:al-Sisi', '<from=al-Sisi>'],
    ['', ''],
  ])('reads %j as %j', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it('reads a pasted article no further than a question can be long', () => {
    expect(readLine('word '.repeat(100_000), isOption)).toHaveLength(400);
  });

  it('takes any line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        (line) => readLine(line, isOption).length >= 0,
      ),
    );
  });
});

describe('writeLine', () => {
  it('leaves out what was not given and quotes values with spaces', () => {
    expect(
      writeLine('who-said', { topic: 'nato', from: 'Dmytro Kuleba', since: undefined, page: 2 }, 'topic'),
    ).toBe('who-said nato from:"Dmytro Kuleba" page:2');
  });

  it('names the topic where its words would be read as an option', () => {
    expect(writeLine('who-said', { topic: 'foo:bar' }, 'topic')).toBe('who-said topic:foo:bar');
  });

  it('is read back to the same values', () => {
    const name = fc.stringMatching(/^[\p{L}\p{N}]{1,8}( [\p{L}\p{N}-]{1,8}){0,2}$/u);
    fc.assert(
      fc.property(name, (from) => {
        expect(readLine(writeLine('', { from }), isOption)).toEqual([
          { type: 'option', name: 'from', value: from },
        ]);
      }),
    );
  });
});
