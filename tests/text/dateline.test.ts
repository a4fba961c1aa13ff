import { expect, test } from 'vitest';
import { datelineLength } from '../../src/text/dateline.ts';

test.for([
  ['VESSEN — ', 'The mill is sold.'],
  ['NEW VESSEN -- ', 'The mill is sold.'],
  ['VESSEN—', 'The mill is sold.'],
  ['VESSEN — ', '“The mill is sold,” Lee said.'],
  ['VESSEN (AP) — ', 'The mill is sold.'],
  ['VESSEN, March 3 (Reuters) - ', 'The mill is sold.'],
  ['VESSEN, Harl, Dec. 11, 2015 (UPI) — ', '14 mills are sold.'],
  ['ST. HARL, Mass. – ', 'The mill is sold.'],
  ['VESSEN, February 20. /TASS/. ', 'The mill is sold.'],
  ['VESSEN. Feb 20 (Interfax-Harl) - ', 'The mill is sold.'],
  ['VESSEN, 3 March (PTI): ', 'The mill is sold.'],
  ['Old Vessen (AFP) – ', 'The mill is sold.'],
] as const)('"%s" is a dateline', ([dateline, sentence]) => {
  expect(datelineLength(dateline + sentence)).toBe(dateline.length);
});

test.for([
  'The mill - an old one - is sold.',
  'NATO is not amused - at all.',
  'OLIN: The mill is sold - today.',
  'SHOPS—"The mill is sold", by Ann Lee.',
  'Ann Lee (R-Harl) - who owns it - has sold the mill.',
  'X-ray machines are sold.',
  'OLIN — who owns the mill — has sold it.',
  'VESSEN - ',
  '',
])('"%s" opens with none', (paragraph) => {
  expect(datelineLength(paragraph)).toBe(0);
});
