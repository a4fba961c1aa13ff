import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import {
  applicationCommands,
  MESSAGE_COMMAND,
} from '../../../../src/platforms/discord/register/definitions.ts';
import { parseLocale } from '../../../../src/platforms/discord/register/read-locale.ts';
import { misnamed, planted } from './planted.ts';

const { String: TEXT, Integer: INTEGER } = ApplicationCommandOptionType;
const defined = (name: string) =>
  applicationCommands([...commands, planted], []).find((each) => each.name === name);
const optionOf = (command: string, option: string) => {
  const found = defined(command);
  const options = found !== undefined && 'options' in found ? found.options : [];
  return options?.find(({ name }) => name === option);
};

describe('applicationCommands', () => {
  it('has every command, and one in the menu of messages', () => {
    expect(applicationCommands(commands, []).map(({ type, name }) => [type, name])).toEqual([
      ...commands.map(({ name }) => [ApplicationCommandType.ChatInput, name]),
      [ApplicationCommandType.Message, 'Who said this?'],
    ]);
  });

  it('works in servers and direct messages, for a server or for one person', () => {
    for (const command of applicationCommands(commands, []))
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it('hides only what is for admins from the others', () => {
    expect(defined('mail-digest')).toHaveProperty('default_member_permissions', '32');
    expect(defined('who-said')).not.toHaveProperty('default_member_permissions');
    expect(defined(MESSAGE_COMMAND)).not.toHaveProperty('default_member_permissions');
  });

  it('puts required options first, and keeps the order of the others', () => {
    expect(defined('mail-digest')).toMatchObject({
      options: ['to', 'from', 'few', 'many', 'which'].map((name) => ({ name })),
    });
  });

  it.each([
    ['who-said', 'topic', { type: TEXT, required: false, autocomplete: true }],
    ['who-said', 'from', { type: TEXT, autocomplete: true }],
    ['who-said', 'outlet', { type: TEXT, autocomplete: true }],
    ['help', 'command', { type: TEXT, autocomplete: true }],
    ['source', 'id', { type: TEXT, required: true }],
    ['who-said', 'page', { type: INTEGER, min_value: 1, max_value: 1000 }],
    [
      'who-said',
      'kind',
      { type: TEXT, choices: ['direct', 'indirect', 'mixed'].map((value) => ({ name: value, value })) },
    ],
  ])('%s %s', (command, option, expected) => {
    expect(optionOf(command, option)).toMatchObject(expected);
  });

  it.each([
    ['who-said', 'kind', 'autocomplete'],
    ['who-said', 'since', 'autocomplete'],
    ['source', 'id', 'autocomplete'],
    ['who-said', 'topic', 'choices'],
    ['mail-digest', 'many', 'choices'],
  ])(
    '%s %s has no %s: Discord refuses both together, and more than 25 choices',
    (...[command, option, field]) => {
      expect(optionOf(command, option)).not.toHaveProperty(field);
    },
  );

  it('shows the form of a day or an id where it has room for it', () => {
    expect(optionOf('who-said', 'since')?.description).toBe(
      'The first day on which it was said (2022-02-01)',
    );
    expect(optionOf('mail-digest', 'from')?.description).toMatch(/to read…$/);
  });

  it('cuts a description that is too long before a word', () => {
    const { description = '' } = { description: '', ...defined('mail-digest') };
    expect(description.length).toBeLessThanOrEqual(100);
    expect(description).toMatch(/to read…$/);
  });

  it.each(['Who', 'who said', 'who.said', 'a'.repeat(33), ''])('refuses %j as a name', (name) => {
    expect(() => applicationCommands([misnamed(name)], [])).toThrow(`"${name}" is no name`);
  });

  it.each(['was-sagte', 'хто', "l'autre", 'कौन', 'a'.repeat(32)])('takes %j as a name', (name) => {
    expect(applicationCommands([misnamed(name)], [])[0]).toHaveProperty('name', name);
  });

  it('has the words of every language where there are any, and no empty list of them', () => {
    const de = parseLocale(
      `message-command: Wer hat das gesagt?
commands:
  who-said:
    name: wer-sagte
    options:
      topic: { name: thema }
      since: { description: Ab welchem Tag }`,
      { path: 'de.yaml', code: 'de', commands },
    );
    const [whoSaid, source, ...others] = applicationCommands(commands, [de]);
    expect(whoSaid).toMatchObject({
      name: 'who-said',
      name_localizations: { [Locale.German]: 'wer-sagte' },
      options: expect.arrayContaining([
        expect.objectContaining({ name: 'topic', name_localizations: { de: 'thema' } }),
        expect.objectContaining({
          name: 'since',
          description_localizations: { de: 'Ab welchem Tag (2022-02-01)' },
        }),
      ]),
    });
    expect(whoSaid).not.toHaveProperty('description_localizations');
    expect(source).not.toHaveProperty('name_localizations');
    expect(others.at(-1)).toHaveProperty('name_localizations', { de: 'Wer hat das gesagt?' });
  });
});
