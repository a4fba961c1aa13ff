import { describePlatform, type OpenPlatform, readIds } from '../../contracts/platform.ts';
import { openNewsroom } from './newsroom.ts';

describePlatform('Discord', async (): Promise<OpenPlatform> => {
  const { discord, close } = await openNewsroom();
  return {
    ask: async ({ command, options }) => {
      const gesture = discord.command(command, options);
      const { text: first } = await gesture.answer();
      // A long answer tells in its first line how many messages it takes.
      const [, count = '1'] = /^1\/(\d+)\n/.exec(first) ?? [];
      const text = (await gesture.answers(Number(count))).map((part) => part.text).join('\n');
      return { text, ids: readIds(text) };
    },
    close,
  };
});
