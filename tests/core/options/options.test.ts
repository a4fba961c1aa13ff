import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice } from '../../../src/core/options/choice.ts';
import { commandName } from '../../../src/core/options/command-name.ts';
import { day } from '../../../src/core/options/day.ts';
import { integer } from '../../../src/core/options/integer.ts';
import { outlet } from '../../../src/core/options/outlet.ts';
import { speaker } from '../../../src/core/options/speaker.ts';
import { statementId } from '../../../src/core/options/statement-id.ts';
import { text } from '../../../src/core/options/text.ts';
import { topic } from '../../../src/core/options/topic.ts';

const use = { description: 'Something', example: 'x', required: false, positional: false } as const;
const OPTIONS = {
  text: text(use),
  topic: topic(use),
  speaker: speaker(use),
  outlet: outlet(use),
  kind: choice(['direct', 'mixed'], use),
  day: day(use),
  page: integer({ min: 1, max: 10 }, use),
  id: statementId(use),
  command: commandName(use),
};

describe('options', () => {
  it.each([
    ['text', ' two  words ', 'two words'],
    ['text', '  ', null],
    ['topic', '"atlantic  alliance"', '"atlantic alliance"'],
    ['topic', '?!', null],
    ['topic', '北约', '北约'],
    ['speaker', ' Dmytro  Kuleba', 'Dmytro Kuleba'],
    ['speaker', '""', null],
    ['outlet', 'The Post', 'The Post'],
    ['outlet', '-', null],
    ['kind', 'DIRECT', 'direct'],
    ['kind', 'quoted', null],
    ['day', '2024-02-29', '2024-02-29'],
    ['day', '2023-02-29', null],
    ['day', 'yesterday', null],
    ['page', '10', 10],
    ['page', '0', null],
    ['page', '11', null],
    ['page', '1.5', null],
    ['page', '1e1', null],
    ['page', '', null],
    ['id', 'STM_abc', 'stm_abc'],
    ['id', 'doc_abc', null],
    ['id', 'stm_', null],
    ['command', '/Who-Said', 'who-said'],
    ['command', 'two words', null],
  ] as const)('%s reads %j as %j', (name, raw, expected) => {
    expect(OPTIONS[name].parse(raw)).toBe(expected);
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        for (const option of Object.values(OPTIONS)) expect(option.parse(raw)).not.toBeUndefined();
      }),
    );
  });

  it('says its limits and choices as data, for the platforms', () => {
    expect(OPTIONS.page).toMatchObject({
      type: 'integer',
      min: 1,
      max: 10,
      expected: 'a whole number from 1 to 10',
    });
    expect(OPTIONS.kind).toMatchObject({
      type: 'choice',
      completes: 'choices',
      choices: ['direct', 'mixed'],
    });
  });
});
