import { describePlatform, type OpenPlatform, readIds } from '../../contracts/platform.ts';
import { openNewsroom, TRANSPORTS } from './newsroom.ts';

/** What Slack has no slash command for is typed behind `/who-said`. */
const REGISTERED = /^(who-said|source|why|corpus)\b ?/;

/** As somebody reads it: Slack has three characters escaped. */
const read = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

for (const transport of TRANSPORTS) {
  describePlatform(`Slack over ${transport}`, async (): Promise<OpenPlatform> => {
    const { slack, close } = await openNewsroom({ transport });
    return {
      ask: async ({ line }) => {
        const [, command = 'who-said'] = REGISTERED.exec(line) ?? [];
        const gesture = slack.command(`/${command}`, line.replace(REGISTERED, ''));
        const { text: first } = await gesture.answer();
        // A long answer tells in its first line how many messages it takes.
        const [, count = '1'] = /^1\/(\d+)\n/.exec(first) ?? [];
        const parts = await gesture.answers(Number(count));
        return {
          text: parts.map(({ text }) => read(text)).join('\n'),
          ids: readIds(JSON.stringify(parts.map(({ blocks }) => blocks))),
        };
      },
      close,
    };
  });
}
