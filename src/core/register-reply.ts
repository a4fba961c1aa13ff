/** What a platform knows of the commands against what it should, in words. */
import { facts, heading, notice, reply } from '../reply/build.ts';
import type { Block, Reply } from '../reply/nodes.ts';

/** What can be different about a command. */
export type ChangedField = 'description' | 'options' | 'translations' | 'permissions' | 'places';

export interface ChangedCommand {
  readonly name: string;
  readonly fields: readonly ChangedField[];
}

/** Commands by name as people see them: `/who-said`. */
export interface Difference {
  readonly same: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly ChangedCommand[];
  readonly removed: readonly string[];
}

/** With what else is registered when the commands are for one server: people there may see these twice. */
export interface Registration extends Difference {
  readonly alsoGlobal: readonly string[];
}

/** Whether there is anything to write. */
export const isDifferent = ({ added, changed, removed }: Difference): boolean =>
  added.length + changed.length + removed.length > 0;

/** Says what was registered, or would be. */
export const registerReply = (
  registration: Registration,
  { isDryRun }: { readonly isDryRun: boolean },
): Reply =>
  reply('answered', [
    heading('Commands'),
    facts(rowsOf(registration)),
    notice('info', outcome(registration, isDryRun)),
    ...warning(registration),
  ]);

const rowsOf = ({ same, added, changed, removed }: Difference) => {
  const described = changed.map(({ name, fields }) => `${name} (${fields.join(', ')})`);
  const rows = [
    ['As registered', same],
    ['New', added],
    ['Changed', described],
    ['Removed', removed],
  ] as const;
  return rows
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => [label, [names.join(', ')]] as const);
};

const outcome = (registration: Registration, isDryRun: boolean): string => {
  if (!isDifferent(registration)) return 'Nothing is different, so nothing was written.';
  return isDryRun ? 'Nothing was written: this was only a look.' : 'The difference was written.';
};

const warning = ({ alsoGlobal }: Registration): readonly Block[] =>
  alsoGlobal.length === 0
    ? []
    : [
        notice(
          'warning',
          `Registered for all servers as well, so people in this one see them twice: ${alsoGlobal.join(', ')}.`,
          ' Leave DISCORD_GUILD_ID empty, or use another app for this server.',
        ),
      ];
