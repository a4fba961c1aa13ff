import { readFileSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { parseLocale } from '../../../../src/platforms/discord/register/read-locale.ts';

const PAGE = readFileSync(new URL('../../../../docs/discord.md', import.meta.url), 'utf8');

it('the invitation asks for the permissions that the page explains, and for no other', () => {
  const flags = new Map(Object.entries(PermissionFlagsBits));
  const explained = [...PAGE.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => flags.get(name));
  const [, asked = ''] = /permissions=(\d+)/.exec(PAGE) ?? [];
  expect(explained).not.toContain(undefined);
  expect(explained.reduce<bigint>((all, flag = 0n) => all | flag, 0n)).toBe(BigInt(asked));
});

it('the example of a translation is one that is taken', () => {
  const [, example = ''] = /```\n(message-command:[\s\S]*?)```/.exec(PAGE) ?? [];
  const { messageCommand } = parseLocale(example, { path: 'docs/discord.md', code: 'de', commands });
  expect(messageCommand.name).toBe('Wer hat das gesagt?');
});
