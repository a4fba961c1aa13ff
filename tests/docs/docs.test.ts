import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { findCommand } from '../../src/core/find-command.ts';
import { collectValues } from '../../src/core/options/parse-values.ts';
import { readLine } from '../../src/core/options/read-line.ts';
import { listFields } from '../../src/settings/digest-fields.ts';
import { AREAS } from '../support/boundaries-table.ts';
import { readClaims } from '../support/docs-claims.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const DECISIONS = readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/ARCHITECTURE.md',
  'docs/operations.md',
  'docs/quality.md',
  'docs/rules.md',
  'docs/slack.md',
  ...DECISIONS,
];
const NAMES = commands.map(({ name }) => name);

const PACKAGE: {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
} = JSON.parse(read('package.json'));

const claimsOf = (page: string) => readClaims(read(page), NAMES);

const FILES = ['src', 'commands', 'tests', 'bench', 'config', 'docs', 'scripts', '.'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
    join(folder, name),
  ),
);
const FILE_NAMES = new Set(FILES.map((path) => basename(path)));
const SOURCES = FILES.filter((path) => /^src\b.*\.ts$/.test(path))
  .map(read)
  .join('\n');

describe.each(PAGES)('what %s names exists', (page) => {
  it('files and folders', () => {
    const missing = claimsOf(page).paths.filter(
      (path) => !FILE_NAMES.has(path) && !existsSync(join(ROOT, path)),
    );
    expect(missing).toEqual([]);
  });

  it('the targets of links', () => {
    const targets = claimsOf(page).links.map((link) => link.replace(/#.*/, ''));
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('npm scripts', () => {
    expect(claimsOf(page).scripts.filter((script) => !Object.hasOwn(PACKAGE.scripts, script))).toEqual([]);
  });

  it('subcommands, by the words of --help', () => {
    const help = read('src/cli.ts');
    expect(claimsOf(page).subcommands.filter((name) => !help.includes(`  who-said ${name} `))).toEqual([]);
  });

  it('commands with their options', () => {
    for (const line of claimsOf(page).typed) {
      const { command, rest } = findCommand(line, commands);
      if (command === null) throw new Error(`no command: ${line}`);
      const pieces = readLine(rest, (name) => Object.hasOwn(command.options, name));
      expect(() => collectValues(command, pieces), line).not.toThrow();
    }
  });

  it('settings and constants', () => {
    expect(
      claimsOf(page).constants.filter((name) => !isDigestField(name) && !SOURCES.includes(name)),
    ).toEqual([]);
  });
});

/** A block of digest settings has any name. */
const isDigestField = (name: string): boolean =>
  listFields().some((field) => /^DIGEST_[A-Z0-9]+_/.test(name) && name.endsWith(`_${field.name}`));

describe('nothing is left out', () => {
  it('the README names every command, and links to every page about the whole', () => {
    const readme = read('README.md');
    for (const name of NAMES) expect(readme).toMatch(new RegExp(`\`${name}[\` ]`));
    for (const link of [
      'docs/ARCHITECTURE.md',
      'docs/commands.md',
      'docs/settings.md',
      'CONTRIBUTING.md',
      'LICENSE',
    ])
      expect(claimsOf('README.md').links).toContain(link);
  });

  it('the tour has the table that the boundaries test holds', () => {
    const rows = AREAS.map(({ place, ours }) => {
      const others = ours.length === 0 ? 'nothing' : ours.map((each) => `\`${each}\``).join(', ');
      return `| \`${place}\` | ${others} |`;
    });
    expect(read('docs/ARCHITECTURE.md')).toContain(rows.join('\n'));
  });

  it('every package that runs with the program has its reasons in a decision', () => {
    const decisions = DECISIONS.map(read).join('\n');
    expect(Object.keys(PACKAGE.dependencies).filter((name) => !decisions.includes(name))).toEqual([]);
  });
});

describe('a claim that is not true is found', () => {
  it('of every kind', () => {
    const page = [
      'See [the tour](docs/TOUR.md#words), `src/magic/wand.ts` and `MAGIC.md`; run `npm run conjure`.',
      '```',
      'MAGIC_DIR=/tmp npx who-said vanish --now',
      '```',
      'Type `/who-said nato when:2022` or `npx who-said ask "/whence nato"`.',
    ].join('\n');
    expect(readClaims(page, NAMES)).toEqual({
      links: ['docs/TOUR.md#words'],
      paths: ['src/magic/wand.ts', 'MAGIC.md'],
      scripts: ['conjure'],
      subcommands: ['vanish', 'ask'],
      typed: ['whence nato', 'who-said nato when:2022'],
      constants: ['MAGIC_DIR'],
    });
  });
});
