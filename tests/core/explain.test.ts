import { describe, expect, it } from 'vitest';
import { explain } from '../../src/core/explain.ts';
import type { Problem, ProblemKind } from '../../src/core/problem.ts';

const PATH = 'news/harbour.md';

/** One example of every kind; a missing kind is a type error. */
const EXAMPLES: { readonly [K in ProblemKind]: Extract<Problem, { readonly kind: K }> } = {
  'folder-missing': { kind: 'folder-missing', path: PATH },
  'folder-unreadable': { kind: 'folder-unreadable', path: PATH },
  'file-unreadable': { kind: 'file-unreadable', path: PATH },
  'file-unwritable': { kind: 'file-unwritable', path: PATH },
  'file-empty': { kind: 'file-empty', path: PATH },
  'file-too-large': { kind: 'file-too-large', path: PATH, bytes: 50_000_000, limit: 5_000_000 },
  'file-binary': { kind: 'file-binary', path: PATH },
  'file-not-utf8': { kind: 'file-not-utf8', path: PATH, line: 7 },
  'article-missing': { kind: 'article-missing', path: PATH },
  'front-matter-broken': { kind: 'front-matter-broken', path: PATH, line: 3, reason: 'a colon is missing.' },
  'front-matter-value': {
    kind: 'front-matter-value',
    path: PATH,
    key: 'publishedAt',
    value: '2021-02-30',
    expected: 'a day that exists',
  },
  'document-twice': { kind: 'document-twice', path: PATH, first: 'news/other.md' },
  'store-newer': { kind: 'store-newer', path: PATH, found: 9, known: 1 },
  'store-corrupt': { kind: 'store-corrupt', path: PATH },
  'store-busy': { kind: 'store-busy', path: PATH },
  'store-read-only': { kind: 'store-read-only', path: PATH },
  'store-unopenable': { kind: 'store-unopenable', path: PATH },
  'disk-full': { kind: 'disk-full', path: PATH },
  'command-unknown': { kind: 'command-unknown', name: 'surce', nearest: 'source' },
  'option-unknown': { kind: 'option-unknown', name: 'frm', command: 'who-said', nearest: 'from' },
  'option-missing': { kind: 'option-missing', name: 'topic', command: 'who-said', example: 'nato' },
  'option-invalid': {
    kind: 'option-invalid',
    name: 'page',
    value: 'two',
    expected: 'a whole number from 1 to 9',
    example: '2',
  },
  'option-twice': { kind: 'option-twice', name: 'from' },
  'speaker-unknown': { kind: 'speaker-unknown', value: 'Halkoo', nearest: ['Dmytro Halko'] },
  'outlet-unknown': { kind: 'outlet-unknown', value: 'Pots', known: ['The Harbour Post', 'Norvia Daily'] },
  'statement-unknown': { kind: 'statement-unknown', id: 'stm_gone' },
  'answer-unknown': { kind: 'answer-unknown', id: 'ans_gone' },
  'not-allowed': { kind: 'not-allowed', action: 'digest pause' },
  'digest-unknown': { kind: 'digest-unknown', name: 'NEWSROM', known: ['NEWSROOM', 'DESK'] },
  'digest-unnamed': { kind: 'digest-unnamed', action: 'pause', names: ['NEWSROOM', 'DESK'] },
  'setting-invalid': { kind: 'setting-invalid', name: 'DATA_DIR', value: '', expected: 'a folder' },
  'settings-invalid': {
    kind: 'settings-invalid',
    count: 1,
    findings: [
      {
        key: 'LOG_LEVEL',
        place: { file: '.env', line: 3 },
        wrong: '"loud" cannot be used.',
        instead: 'Write one of warn, error.',
      },
    ],
  },
  'setting-missing': { kind: 'setting-missing', name: 'SLACK_APP_TOKEN', because: 'SLACK_TRANSPORT=socket' },
  'slack-refused': { kind: 'slack-refused', setting: 'SLACK_BOT_TOKEN' },
  'slack-unreachable': { kind: 'slack-unreachable', address: 'https://slack.com/api/' },
  'discord-refused': { kind: 'discord-refused', setting: 'DISCORD_TOKEN' },
  'discord-unreachable': { kind: 'discord-unreachable', address: 'https://discord.com/api' },
  'discord-closed': { kind: 'discord-closed', code: 4014 },
  'discord-sessions': { kind: 'discord-sessions', until: '2022-02-14 18:00 UTC' },
  'port-in-use': { kind: 'port-in-use', port: 9464, setting: 'HEALTH_PORT' },
  'config-invalid': { kind: 'config-invalid', path: PATH, line: 4, reason: 'expected a list' },
  'correction-invalid': {
    kind: 'correction-invalid',
    path: PATH,
    line: 5,
    wrong: 'This correction has no reason.',
    instead: 'Add one.',
  },
  'picture-missing': { kind: 'picture-missing', path: PATH },
  'alias-invalid': {
    kind: 'alias-invalid',
    path: PATH,
    line: 3,
    wrong: 'This entry has no reason.',
    instead: 'Add “because: ” and a few words.',
  },
  'aliases-unreadable': { kind: 'aliases-unreadable', path: PATH },
  'corrections-unreadable': { kind: 'corrections-unreadable', path: PATH },
  'input-unreadable': { kind: 'input-unreadable', path: PATH },
  'input-invalid': { kind: 'input-invalid', path: PATH, line: 2, reason: 'it has no text' },
};

/** Words that only the people who build this understand. */
const JARGON =
  /\b(?:null|undefined|exception|stack|SQL|schema|JSON|parse|token|regex|stderr|errno|E[A-Z]{4,})\b/;

const problems: readonly Problem[] = Object.values(EXAMPLES);

describe('explain', () => {
  it.each(problems)('says what is the matter with $kind, and what to do', (problem) => {
    const { sentence, next } = explain(problem);
    expect(sentence).toMatch(/^[A-Z"a-z].*\.$/s);
    expect(next).toMatch(/^[A-Z].*[.?]$/s);
    expect(`${sentence} ${next}`).not.toMatch(JARGON);
    expect(`${sentence} ${next}`).not.toMatch(/\.\.|undefined|null/);
  });

  it.each(problems)('names the file or the value in $kind', (problem) => {
    const { kind, ...details } = problem;
    const [given] = Object.values(details);
    expect(explain(problem).sentence).toContain(String(given));
  });

  it('offers what is near, and leaves the offer out when nothing is', () => {
    expect(explain({ kind: 'command-unknown', name: 'surce', nearest: 'source' }).next).toContain(
      'Did you mean source?',
    );
    expect(explain({ kind: 'command-unknown', name: 'x', nearest: null }).next).not.toContain('Did you mean');
    expect(explain({ kind: 'speaker-unknown', value: 'x', nearest: ['A', 'B', 'C'] }).next).toContain(
      'A, B or C?',
    );
  });

  it('shows that a file is too large when it is so by a byte', () => {
    const { sentence } = explain({
      kind: 'file-too-large',
      path: 'a.md',
      bytes: 10_000_001,
      limit: 10_000_000,
    });
    expect(sentence).toContain('There are 10.1 MB in a.md, more than the 10.0 MB');
  });

  it('tells the first mistakes of the settings, and where all of them are told', () => {
    const finding = (line: number) => ({
      key: 'LOG_LEVEL',
      place: { file: '.env', line },
      wrong: 'Wrong.',
      instead: 'Right.',
    });
    const { sentence, next } = explain({
      kind: 'settings-invalid',
      count: 4,
      findings: [1, 2, 3, 4].map(finding),
    });
    expect(sentence).toContain('There are 4 mistakes');
    expect(sentence).toContain('LOG_LEVEL (.env:3): Wrong. Right.');
    expect(sentence).not.toContain('.env:4');
    expect(next).toContain('who-said check');
  });

  it('gives an example that can be typed as it stands', () => {
    const problem = {
      kind: 'option-invalid',
      name: 'from',
      value: '-',
      expected: 'a name',
      example: 'Ada Berg',
    } as const;
    expect(explain(problem).next).toContain('from:"Ada Berg"');
  });
});
