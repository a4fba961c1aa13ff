/**
 * What Discord refuses in a list of commands, beyond what its description of the API says.
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object
 */
import { type Fields, fieldsAt, isTrue, listAt, textAt } from '../fields.ts';
import { COMMAND, OPTION } from './protocol.ts';

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_COMMANDS = new Map<number, number>([
  [COMMAND.chatInput, 100],
  [COMMAND.user, 15],
  [COMMAND.message, 15],
]);
const MOST_OPTIONS = 25;
const MOST_CHOICES = 25;
const MOST_CHOICE_LENGTH = 100;
const MOST_LENGTH = 8000;

/** One sentence for each thing that is wrong. */
export const commandComplaints = (commands: readonly Fields[]): readonly string[] => [
  ...twice(commands.map((one) => `${typeOf(one)} ${textAt(one, 'name')}`)).map(
    (one) => `command ${one} twice`,
  ),
  ...[...MOST_COMMANDS].flatMap(([type, most]) =>
    commands.filter((one) => typeOf(one) === type).length > most ? [`more than ${most} of type ${type}`] : [],
  ),
  ...commands.flatMap((one) => complaintsOf(one).map((what) => `${textAt(one, 'name')}: ${what}`)),
];

/** Of a command that does not say: a slash command. */
export const typeOf = ({ type }: Fields): number => (typeof type === 'number' ? type : COMMAND.chatInput);

const complaintsOf = (command: Fields): readonly string[] => {
  const isSlash = typeOf(command) === COMMAND.chatInput;
  const options = listAt(command, 'options');
  return [
    ...nameComplaints(command, isSlash),
    ...(isSlash ? descriptionComplaints(command) : bareComplaints(command)),
    ...optionListComplaints(options),
    ...options.flatMap((one) => optionComplaints(one).map((what) => `${textAt(one, 'name')}: ${what}`)),
    ...(lengthOf(command) > MOST_LENGTH ? [`longer than ${MOST_LENGTH} in all`] : []),
  ];
};

const nameComplaints = (named: Fields, isSlash: boolean): readonly string[] =>
  [textAt(named, 'name'), ...translations(named, 'name')].flatMap((name) => {
    if (!isSlash) return name.length >= 1 && name.length <= 32 ? [] : [`name “${name}”`];
    return SLASH_NAME.test(name) && name === name.toLowerCase() ? [] : [`name “${name}”`];
  });

const descriptionComplaints = (described: Fields): readonly string[] =>
  [textAt(described, 'description'), ...translations(described, 'description')].flatMap((text) =>
    text.length >= 1 && text.length <= 100 ? [] : [`description “${text}”`],
  );

const bareComplaints = (command: Fields): readonly string[] => [
  ...(textAt(command, 'description') === '' ? [] : ['a context menu command has no description']),
  ...(listAt(command, 'options').length === 0 ? [] : ['a context menu command has no options']),
];

const optionListComplaints = (options: readonly Fields[]): readonly string[] => {
  const required = options.map((one) => isTrue(one, 'required'));
  const isOrdered = required.lastIndexOf(true) < (required.includes(false) ? required.indexOf(false) : 99);
  return [
    ...(options.length > MOST_OPTIONS ? [`more than ${MOST_OPTIONS} options`] : []),
    ...(isOrdered ? [] : ['a required option after one that is not']),
    ...twice(options.map((one) => textAt(one, 'name'))).map((name) => `option ${name} twice`),
  ];
};

const optionComplaints = (option: Fields): readonly string[] => {
  const choices = listAt(option, 'choices');
  return [
    ...nameComplaints(option, true),
    ...descriptionComplaints(option),
    ...(choices.length > MOST_CHOICES ? [`more than ${MOST_CHOICES} choices`] : []),
    ...choices.flatMap((one) => choiceComplaints(one, option)),
    ...twice(choices.map((one) => textAt(one, 'name'))).map((name) => `choice ${name} twice`),
    ...(choices.length > 0 && isTrue(option, 'autocomplete') ? ['choices and autocomplete together'] : []),
  ];
};

/** Also of what is suggested while somebody types. */
export const choiceComplaints = (choice: Fields, { type }: Fields): readonly string[] => {
  const { value } = choice;
  const isText = type === OPTION.string;
  return [
    ...[textAt(choice, 'name'), ...translations(choice, 'name')].flatMap((name) =>
      name.length >= 1 && name.length <= MOST_CHOICE_LENGTH ? [] : [`choice named “${name}”`],
    ),
    ...(typeof value === (isText ? 'string' : 'number') ? [] : ['a choice whose value has the wrong type']),
    ...(typeof value === 'string' && value.length > MOST_CHOICE_LENGTH ? [`a choice “${value}”`] : []),
  ];
};

const translations = (fields: Fields, name: string): readonly string[] =>
  Object.values(fieldsAt(fields, `${name}_localizations`)).map(String);

/** Names, descriptions and values together; of translations only the longest counts. */
const lengthOf = (fields: Fields): number =>
  Math.max(...[textAt(fields, 'name'), ...translations(fields, 'name')].map(({ length }) => length)) +
  Math.max(
    ...[textAt(fields, 'description'), ...translations(fields, 'description')].map(({ length }) => length),
  ) +
  textAt(fields, 'value').length +
  [...listAt(fields, 'options'), ...listAt(fields, 'choices')].reduce((sum, one) => sum + lengthOf(one), 0);

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);
