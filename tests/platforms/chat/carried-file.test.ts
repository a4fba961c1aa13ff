import { pino } from 'pino';
import { expect, it } from 'vitest';
import { carriedFile } from '../../../src/platforms/chat/carried-file.ts';
import { reply } from '../../../src/reply/build.ts';
import { PICTURES } from '../../support/pictures.ts';

const limits = { longestAlternative: 40, log: pino({ enabled: false }) };

it('makes a file of the picture, its alternative text as long as a platform takes', async () => {
  const picture = { ...PICTURES.cyrillic, alternative: 'Timeline about the pier. '.repeat(9) };
  const file = await carriedFile({ ...reply('answered', []), picture }, limits);
  expect(file).toMatchObject({ name: 'timeline.png', title: 'Timeline about маяк by Щеглюк' });
  expect(file?.alternative).toMatch(/^Timeline about the pier\. Timeline.*…$/);
  expect(file?.alternative.length).toBeLessThanOrEqual(40);
  expect(await carriedFile(reply('answered', []), limits)).toBeNull();
});
