import { describe, expect, it } from 'vitest';
import { registerReply } from '../../src/core/register-reply.ts';
import { plainText } from '../../src/reply/plain-text.ts';

const NONE = { same: ['/why'], added: [], changed: [], removed: [], alsoGlobal: [] };

const NO_DRY_RUN = { isDryRun: false };
const CHANGED = [{ name: '/who-said', fields: ['options', 'translations'] }] as const;

describe('registerReply', () => {
  it('says that nothing is different, and shows no empty rows', () => {
    const words = plainText(registerReply(NONE, NO_DRY_RUN));
    expect(words).toContain('As registered: /why');
    expect(words).toContain('Nothing is different, so nothing was written.');
    expect(words).not.toMatch(/New|Changed|Removed/);
  });

  it('names what is different, and of a changed command what', () => {
    const words = plainText(
      registerReply({ ...NONE, added: ['/ask', '/digest'], changed: CHANGED, removed: ['/old'] }, NO_DRY_RUN),
    );
    expect(words).toContain('New: /ask, /digest');
    expect(words).toContain('Changed: /who-said (options, translations)');
    expect(words).toContain('Removed: /old');
    expect(words).toContain('The difference was written.');
  });

  it('never claims to have written in a dry run', () => {
    const words = plainText(registerReply({ ...NONE, removed: ['/old'] }, { isDryRun: true }));
    expect(words).toContain('Nothing was written: this was only a look.');
  });

  it('warns of commands that people see twice', () => {
    const words = plainText(registerReply({ ...NONE, alsoGlobal: ['/why'] }, NO_DRY_RUN));
    expect(words).toContain('see them twice: /why.');
  });
});
