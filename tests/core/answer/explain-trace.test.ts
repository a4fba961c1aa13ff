import { expect, it } from 'vitest';
import { explainTrace } from '../../../src/core/answer/explain-trace.ts';
import { RULES } from '../../../src/core/rules.ts';
import { reply } from '../../../src/reply/build.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { analyseBody } from '../../support/language.ts';

const [found] = analyseBody('“The pier stays open,” said Ada Berg.');
if (found === undefined) throw new Error('nobody says anything');
const mention = found.mention === null ? [] : [found.mention];
const trace = [...found.trace, { rule: 'correction', evidence: mention }];
const because = '<!channel> @everyone **she** said it';

it('tells the reason of a correction as plain words, whatever stands in it, and who gave it', () => {
  const blocks = explainTrace({ ...found, trace, correction: { because, by: '<@U0123456789>' } }, RULES);
  const words = { type: 'text', value: `Corrected by hand: ${because} (<@U0123456789>)` };
  const [section] = blocks;
  const [list] = section?.type === 'section' ? section.children : [];
  expect(list?.type === 'list' ? list.items.at(-1)?.[0] : null).toEqual(words);
});

it('does not say what would be more certain than a correction', () => {
  const told = (correction: { readonly because: string; readonly by: null } | undefined) =>
    plainText(reply('answered', explainTrace({ ...found, ...(correction && { trace, correction }) }, RULES)));
  expect(told(undefined)).toContain('more certain');
  expect(told({ because, by: null })).not.toContain('more certain');
  expect(told({ because, by: null })).toContain(`Corrected by hand: ${because} «Ada Berg»`);
});
