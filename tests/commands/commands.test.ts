import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandsPage } from '../../scripts/write-commands-docs.ts';
import { findCommand } from '../../src/core/find-command.ts';
import { collectValues, parseValues, positionalOf } from '../../src/core/options/parse-values.ts';
import { readLine } from '../../src/core/options/read-line.ts';

describe('the list of commands', () => {
  it('has every file of the folder, under the name of the file', () => {
    const files = readdirSync('commands').filter((file) => file !== 'index.ts');
    expect(commands.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it('is what docs/commands.md shows; run scripts/write-commands-docs.ts', () => {
    expect(readFileSync('docs/commands.md', 'utf8')).toBe(commandsPage(commands));
  });
});

describe.each(commands)('the command $name', (command) => {
  it('has names and descriptions that every platform takes', () => {
    const options = Object.entries(command.options);
    expect(command.name).toMatch(/^[a-z][a-z-]{0,31}$/);
    expect(command.summary).toMatch(/^[A-Z][^.]{1,98}$/);
    expect(options.length).toBeLessThanOrEqual(25);
    for (const [name, { description, choices }] of options) {
      expect(name).toMatch(/^[a-z][a-z-]{0,31}$/);
      expect(description).toMatch(/^[A-Z].{1,98}[^.]$/);
      expect(choices.length).toBeLessThanOrEqual(25);
    }
  });

  it('has at most one option without a name, and examples that its options take', () => {
    const positional = Object.values(command.options).filter((option) => option.positional);
    expect(positional.length).toBeLessThanOrEqual(1);
    for (const [name, { parse, example }] of Object.entries(command.options))
      expect([name, parse(example)]).not.toEqual([name, null]);
  });

  it('has example lines that can be typed', () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const line of command.examples) {
      const { command: addressed, rest } = findCommand(line, commands);
      expect(addressed).toBe(command);
      const raw = collectValues(
        command,
        readLine(rest, () => true),
      );
      expect(() => parseValues(command, raw)).not.toThrow();
    }
  });

  it('takes its positional value by name as well', () => {
    const name = positionalOf(command.options);
    if (name === undefined) return;
    const example = command.options[name]?.example ?? '';
    expect(
      collectValues(
        command,
        readLine(`${name}:"${example}"`, () => true),
      ).get(name),
    ).toBe(example);
  });
});
