import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { ProblemError } from '../../../../src/core/problem.ts';
import { parseLocale } from '../../../../src/platforms/discord/register/read-locale.ts';

const PATH = 'config/locales/de.yaml';
const parse = (text: string, code = 'de') => parseLocale(text, { path: PATH, code, commands });
const problemOf = (text: string, code?: string) => {
  try {
    parse(text, code);
    return null;
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};

describe('parseLocale', () => {
  it('reads names and descriptions, and keeps what looks like something else a text', () => {
    const text = `message-command: Wer?
commands:
  who-said:
    name: wer-sagte
    description: 2022
    options:
      topic:
        name: no
  why:`;
    expect(problemOf(text)).toMatchObject({ line: 9 });
    expect(parse(text.replace('\n  why:', ''))).toEqual({
      code: 'de',
      messageCommand: { name: 'Wer?' },
      commands: {
        'who-said': { name: 'wer-sagte', description: '2022', options: { topic: { name: 'no' } } },
      },
    });
  });

  it.each(['', '# nothing yet'])('takes %j for a translation of nothing', (text) => {
    expect(parse(text)).toEqual({ code: 'de', messageCommand: {}, commands: {} });
  });

  it.each([
    ['an unknown command', 'commands:\n  who-sayd:\n    name: wer', 2, '"who-sayd" is no command'],
    [
      'an unknown option',
      'commands:\n  why:\n    options:\n      no: { name: a }',
      4,
      '"no" is no option of why',
    ],
    [
      'an unknown part',
      'commands:\n  why:\n    descripton: Warum',
      3,
      'commands.why: "descripton" is no part',
    ],
    ['an unknown entry', 'messages: Wer', 1, '"messages" is no part of a translation'],
    [
      'a long description',
      `commands:\n  why:\n    description: ${'a'.repeat(101)}`,
      3,
      'it has 101 characters',
    ],
    ['a long name', `commands:\n  why:\n    name: ${'a'.repeat(33)}`, 3, 'at most 32'],
    ['capitals in a name', 'commands:\n  why:\n    name: Warum', 3, '"Warum" cannot be a name'],
    ['a space in a name', 'commands:\n\n  why:\n    name: wa rum', 4, '"wa rum" cannot be a name'],
    ['a long message command', `message-command: ${'a'.repeat(33)}`, 1, 'message-command: it has 33'],
    ['no text', 'commands:\n  why:\n    description:', 3, 'commands.why.description: it is empty'],
    ['blank text', 'commands:\n  why:\n    description: "  "', 3, 'it is empty'],
    ['a list', 'commands:\n  why:\n    description: [a]', 3, 'expected a text'],
    ['a text for entries', 'commands: all', 1, 'commands: expected entries'],
    [
      'a name taken by another command',
      'commands:\n  why:\n    name: source',
      3,
      'already the name of source',
    ],
    [
      'two of one name',
      'commands:\n  why:\n    name: a\n  help:\n    name: a',
      3,
      'already the name of help',
    ],
    [
      'a name taken by another option',
      'commands:\n  who-said:\n    options:\n      from: { name: topic }',
      4,
      'topic',
    ],
    ['a key twice', 'commands:\n  why:\n    name: a\n    name: b', 4, 'unique'],
    ['no YAML', 'commands: [', 1, 'Flow sequence'],
    ['a reference to nothing', 'commands: *there', 0, 'not there'],
    ['a file without end', '['.repeat(200_000), 0, 'longer than 100000 characters'],
  ])('names %s and its line', (...[, text, line, reason]) => {
    expect(problemOf(text)).toEqual({
      kind: 'config-invalid',
      path: PATH,
      line,
      reason: expect.stringContaining(reason),
    });
  });

  it.each(['xx', 'DE', 'en', ''])('names a language that Discord does not have: %j', (code) => {
    const reason = expect.stringContaining(`no language "${code}"; name the file after one of id, en-US`);
    expect(problemOf('', code)).toEqual({ kind: 'config-invalid', path: PATH, line: 0, reason });
  });

  it('reads any text, or says what is wrong with it', () => {
    const piece = fc.constantFrom(
      'commands',
      'who-said',
      'name',
      ': ',
      '\n',
      '  ',
      '- ',
      '&a ',
      '*a',
      '[',
      '{',
      '"',
      '<<',
      '!!set',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const problem = problemOf(text);
        if (problem !== null) expect(problem).toMatchObject({ kind: 'config-invalid', path: PATH });
      }),
    );
  });
});

const FOLDER = join(import.meta.dirname, '../../../../config/locales');

describe.each(readdirSync(FOLDER))('config/locales/%s', (file) => {
  const locale = parse(readFileSync(join(FOLDER, file), 'utf8'), file.replace('.yaml', ''));

  it('has a description of every command and of every option, and the name of the message command', () => {
    const said = (name: string) => locale.commands[name];
    const missing = commands.flatMap(({ name, options }) => [
      ...(said(name)?.description === undefined ? [name] : []),
      ...Object.keys(options)
        .filter((option) => said(name)?.options?.[option]?.description === undefined)
        .map((option) => `${name} ${option}`),
    ]);
    expect(missing).toEqual([]);
    expect(locale.messageCommand.name).toBeDefined();
  });
});
