import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { difference } from '../../../../src/platforms/discord/register/compare.ts';
import { applicationCommands } from '../../../../src/platforms/discord/register/definitions.ts';
import { planted } from './planted.ts';
import { asDiscordAnswers } from './stand-in.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

const WANTED = applicationCommands([...commands, planted], []);
const NOTHING_ELSE = { added: [], changed: [], removed: [] };

const change = (name: string, fields: object): readonly Definition[] =>
  WANTED.map((command) => (command.name === name ? { ...command, ...fields } : command));
const optionsOf = (name: string): readonly object[] => {
  const command = WANTED.find((each) => each.name === name);
  return command && 'options' in command ? (command.options ?? []) : [];
};

describe('difference', () => {
  it('is none to what Discord answers, in another order and with all that it fills in', () => {
    expect(difference(WANTED, asDiscordAnswers(WANTED))).toEqual({
      ...NOTHING_ELSE,
      same: [
        '/ask',
        '/corpus',
        '/digest',
        '/export',
        '/figures',
        '/help',
        '/mail-digest',
        '/source',
        '/timeline',
        '/who',
        '/who-changed',
        '/who-said',
        '/why',
        'Who said this?',
      ],
    });
  });

  it('is everything when nothing is registered', () => {
    expect(difference(WANTED, [])).toMatchObject({ same: [], changed: [], removed: [] });
    expect(difference(WANTED, []).added).toHaveLength(WANTED.length);
  });

  it('names what is registered and no more wanted', () => {
    const old = { name: 'gossip', description: 'Old', type: ApplicationCommandType.ChatInput };
    expect(difference(WANTED, asDiscordAnswers([...WANTED, old]))).toMatchObject({
      removed: ['/gossip'],
      added: [],
    });
  });

  it('knows a command of people from a slash command of the same name', () => {
    const twin = { name: 'who-said', type: ApplicationCommandType.User } as const;
    expect(difference(WANTED, asDiscordAnswers([...WANTED, twin]))).toMatchObject({
      changed: [],
      removed: ['who-said'],
    });
  });

  it.each([
    ['description', { description: 'Other' }, ['description']],
    ['translations', { name_localizations: { de: 'wer' } }, ['translations']],
    ['translations', { description_localizations: { de: 'Wer' } }, ['translations']],
    ['permissions', { default_member_permissions: '32' }, ['permissions']],
    ['places', { contexts: [0] }, ['places']],
    ['places', { contexts: null }, ['places']],
    ['places, once', { contexts: [0], integration_types: [0] }, ['places']],
    ['options', { options: [] }, ['options']],
    ['the order of options', { options: optionsOf('who-said').toReversed() }, ['options']],
    ['several', { description: 'Other', options: [] }, ['description', 'options']],
  ])('names %s of a command', (_, fields, expected) => {
    const found = difference(WANTED, asDiscordAnswers(change('who-said', fields)));
    expect(found).toMatchObject({
      added: [],
      removed: [],
      changed: [{ name: '/who-said', fields: expected }],
    });
  });

  it.each([
    ['topic', { description: 'Other' }],
    ['topic', { description_localizations: { de: 'Thema' } }],
    ['topic', { required: true }],
    ['topic', { autocomplete: false }],
    ['kind', { choices: [{ name: 'direct', value: 'direct' }] }],
    ['page', { max_value: 999 }],
    ['page', { type: 3 }],
  ])('sees a change within the option %s: %j', (name, fields) => {
    const options = optionsOf('who-said').map((option) =>
      'name' in option && option.name === name ? { ...option, ...fields } : option,
    );
    expect(difference(WANTED, asDiscordAnswers(change('who-said', { options }))).changed).toEqual([
      { name: '/who-said', fields: ['options'] },
    ]);
  });

  it('is the same whatever the order of translations and places', () => {
    const translated = { name_localizations: { de: 'a', fr: 'b' } };
    const turned = { name_localizations: { fr: 'b', de: 'a' }, contexts: [2, 0, 1] };
    expect(difference(change('why', translated), asDiscordAnswers(change('why', turned)))).toMatchObject(
      NOTHING_ELSE,
    );
  });

  it('takes a translation of null for none', () => {
    const empty = asDiscordAnswers(change('why', { name_localizations: { de: null } }));
    expect(difference(WANTED, empty)).toMatchObject(NOTHING_ELSE);
  });

  it('sees that a translation is gone', () => {
    const before = asDiscordAnswers(change('why', { name_localizations: { de: 'warum' } }));
    expect(difference(WANTED, before).changed).toEqual([{ name: '/why', fields: ['translations'] }]);
  });

  it.each([[{}], [null], ['Bad Gateway'], [[{ name: 'a' }, 7]]])(
    'refuses %j as a list of commands',
    (answer) => {
      expect(() => difference(WANTED, answer)).toThrow();
    },
  );
});
