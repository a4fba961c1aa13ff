/** Who may import what. What is not listed is forbidden, so a new folder does not exist until it stands here. */

export interface Area {
  /** A folder with everything in it, or a single file; of several that fit, the longest counts. */
  readonly place: string;
  /** Folders and files of ours, besides its own. */
  readonly ours: readonly string[];
  /** Packages, and modules of Node with their `node:`. */
  readonly packages: readonly string[];
}

const EVERYTHING = ['src', 'commands'];

export const AREAS: readonly Area[] = [
  { place: 'src/reply', ours: [], packages: [] },
  { place: 'src/text', ours: [], packages: ['wink-nlp', 'wink-eng-lite-web-model'] },
  { place: 'src/lexicon', ours: [], packages: ['node:fs', 'node:path'] },
  {
    place: 'src/core',
    ours: ['src/reply', 'src/text', 'src/lexicon'],
    packages: ['cronstrue', 'csv-stringify', 'node:crypto', 'temporal-polyfill', 'yaml', 'zod'],
  },
  { place: 'commands', ours: ['src/core', 'src/reply'], packages: [] },
  { place: 'src/render/terminal', ours: ['src/reply'], packages: ['string-width'] },
  { place: 'src/render/markdown', ours: ['src/reply'], packages: [] },
  { place: 'src/render/slack', ours: ['src/reply'], packages: ['@slack/types'] },
  { place: 'src/render/discord', ours: ['src/reply'], packages: ['discord.js'] },
  {
    place: 'src/render/picture',
    ours: ['src/reply'],
    packages: ['@resvg/resvg-js', 'dejavu-fonts-ttf', 'node:module'],
  },
  { place: 'src/render/html', ours: ['src/reply'], packages: [] },
  {
    place: 'src/render/html/preview',
    ours: [
      'src/reply',
      'src/render/html',
      'src/render/discord/limits.ts',
      'src/render/slack/escape.ts',
      'src/render/slack/limits.ts',
    ],
    packages: ['zod'],
  },
  {
    place: 'src/platforms/chat',
    ours: ['src/core', 'src/reply', 'src/render/picture/to-png.ts'],
    packages: ['pino'],
  },
  {
    place: 'src/platforms/discord',
    ours: ['src/platforms/chat', 'src/core', 'src/reply', 'src/render/discord'],
    packages: ['discord.js', 'node:crypto', 'node:events', 'node:timers', 'pino', 'yaml', 'zod'],
  },
  {
    place: 'src/platforms/slack',
    ours: ['src/platforms/chat', 'src/core', 'src/reply', 'src/render/slack'],
    packages: ['@slack/bolt', '@slack/socket-mode', '@slack/web-api', 'node:timers', 'pino', 'zod'],
  },
  {
    place: 'src/platforms/terminal',
    ours: ['src/core', 'src/reply', 'src/render/terminal'],
    packages: ['node:readline', 'node:stream'],
  },
  {
    place: 'src/corpus',
    ours: ['src/core', 'src/text/types.ts', 'src/text/normalise.ts'],
    packages: [
      '@mozilla/readability',
      'chokidar',
      'linkedom',
      'node:buffer',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:timers',
      'pino',
      'yaml',
      'zod',
    ],
  },
  {
    place: 'src/store',
    ours: ['src/core', 'src/text/types.ts'],
    packages: ['libsql', 'node:crypto', 'node:fs', 'node:path', 'node:timers', 'node:zlib'],
  },
  {
    place: 'src/delivery',
    ours: ['src/core', 'src/reply'],
    packages: ['node-cron', 'node:crypto', 'node:os', 'pino'],
  },
  { place: 'src/settings', ours: ['src/core'], packages: ['dotenv', 'node:fs', 'node:path', 'zod'] },
  {
    place: 'src/ops',
    ours: ['src/core'],
    packages: ['node:events', 'node:http', 'node:module', 'pino', 'pino-pretty', 'prom-client'],
  },
  { place: 'src/main.ts', ours: EVERYTHING, packages: ['node:fs', 'node:module', 'node:path', 'pino'] },
  {
    place: 'src/cli',
    ours: EVERYTHING,
    packages: ['discord.js', 'node:events', 'node:fs', 'node:path', 'node:readline', 'node:stream', 'pino'],
  },
  { place: 'src/cli.ts', ours: EVERYTHING, packages: ['node:util'] },
];

/** The area that a file belongs to; null for a file in a folder that nobody has listed. */
export const areaOf = (path: string): Area | null =>
  AREAS.filter(({ place }) => isIn(path, place)).sort((a, b) => b.place.length - a.place.length)[0] ?? null;

export const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);
