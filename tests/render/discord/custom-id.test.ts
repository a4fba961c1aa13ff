import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedLine,
  customIdFits,
  customIdsOf,
  footerOf,
  type Pressed,
  readCustomId,
} from '../../../src/render/discord/custom-id.ts';
import { visible } from '../../../src/reply/visible.ts';
import { foreignText } from '../../support/reply-arbitrary.ts';

const run = (line: string): Pressed => ({ does: 'run', line });
const share = (line: string): Pressed => ({ does: 'share', line });

const asked = `who-said "${'harbour and school '.repeat(8)}"`;

const readBack = (buttons: readonly Pressed[], line: string): readonly unknown[] => {
  const { ids, borrows } = customIdsOf(buttons, line);
  return ids.map((id) => readCustomId(id, borrows ? footerOf(line) : null));
};

describe('an id', () => {
  it('holds a short line whole', () => {
    expect(customIdsOf([run('source stm_a'), share('who-said nato')], '')).toEqual({
      ids: ['run:source stm_a', 'share:who-said nato'],
      borrows: false,
    });
  });

  it('borrows the beginning of a longer one from the line that was asked', () => {
    expect(customIdsOf([run(`${asked} page:2`), share(asked)], asked)).toEqual({
      ids: [`run:~${asked.length}~ page:2`, `share:~${asked.length}~`],
      borrows: true,
    });
    expect(readBack([run(`${asked} page:2`), share(asked)], asked)).toEqual([
      run(`${asked} page:2`),
      share(asked),
    ]);
  });

  it('is different for the same line twice, and reads the same', () => {
    const same = [run('why a'), run('why a'), share('why a'), run('why a')];
    expect(customIdsOf(same, '').ids).toEqual(['run:why a', 'run2:why a', 'share:why a', 'run3:why a']);
    expect(readBack(same, '')).toEqual(same);
  });

  it.each(['~1~a', '~', '2:a', 'run:a', '/who-said a'])('reads %j back', (line) => {
    expect(readBack([run(line), run(line)], '')).toEqual([run(line), run(line)]);
  });

  it('takes no character apart', () => {
    const emoji = 'who-said 😀';
    const other = `who-said 😁${' or not'.repeat(10)}`.slice(0, 80);
    const { ids } = customIdsOf(
      [run(`~${other}`), run(`${emoji}${'x'.repeat(90)}`)],
      `${emoji}${'x'.repeat(90)}`,
    );
    for (const id of ids) expect(id).not.toMatch(/\p{Cs}/u);
  });

  it('survives that Discord trims a footer', () => {
    const line = askedLine(`  /${asked}   `);
    const { ids } = customIdsOf([run(`${asked} page:2`)], line);
    expect(readCustomId(ids[0] ?? '', footerOf(line).trim())).toEqual(run(`${asked} page:2`));
  });

  it('of any line that fits is short, unique and reads back', () => {
    const line = fc.oneof(foreignText, fc.constant(`${asked} page:2`), fc.string({ maxLength: 120 }));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.oneof(foreignText, fc.constant(asked)),
        (lines, from) => {
          const known = askedLine(from);
          const fitting = lines.filter((each) => customIdFits(each, known)).map(run);
          const { ids } = customIdsOf(fitting, known);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
          expect(readBack(fitting, known)).toEqual(
            fitting.map((each) => run(visible(each.line).replace(/ {2,}/g, ' ').trim())),
          );
        },
      ),
    );
  });
});

describe('a line that fits into no id', () => {
  it.each([
    ['is empty', ' \u200B ', asked],
    ['is too long and nothing was asked', 'x'.repeat(93), ''],
    ['is too long and begins otherwise than what was asked', 'x'.repeat(93), asked],
    ['goes on for too long after what was asked', `${asked}${'x'.repeat(93)}`, asked],
  ])('%s', (_, line, from) => {
    expect(customIdFits(line, from)).toBe(false);
  });

  it('follows a line too long for a footer', () => {
    expect(askedLine('x'.repeat(2047))).toHaveLength(2047);
    expect(askedLine('x'.repeat(2048))).toBe('');
  });
});

describe('readCustomId', () => {
  it.each(['', 'run', 'run:', 'other:help', 'run:~5~ page:2', 'run:~999~ page:2', 'run:~0~', 'xrun:help'])(
    'knows nothing of %j under another footer',
    (id) => {
      expect(readCustomId(id, id === 'run:~5~ page:2' ? null : '/who-said nato')).toBeNull();
    },
  );
});
