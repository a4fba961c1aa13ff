import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundExamples, lostExamples } from '../../../bench/quality/choose-examples.ts';
import { writtenFigures } from '../../../bench/quality/figures.ts';
import { measure, SETS } from '../../../bench/quality/measure.ts';
import { qualityPage } from '../../../bench/quality/quality-page.ts';
import { loadTools } from '../../../bench/quality/read-and-compare.ts';
import { annotate } from './annotate.ts';

const TEXT = `Ferry sails again

“The ferry sails at noon,” Anna Quillon said.

She said that the pier was dry. Bex hoisted flags: the lock was shut.`;

const ARTICLE = annotate(TEXT, [
  { words: ['“The ferry sails at noon,”'], type: 'direct', speaker: 'Anna Quillon', person: 'Anna Quillon' },
  { words: ['that the pier was dry'], speaker: 'She', isPronoun: true, person: 'Anna Quillon' },
  { words: ['the lock was shut'], speaker: 'Bex', cue: 'hoisted flags', person: 'Bex' },
]);

const folder = mkdtempSync(join(tmpdir(), 'who-said-quality-'));
beforeAll(() => {
  for (const name of SETS) writeFileSync(join(folder, name), `${JSON.stringify(ARTICLE)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('on a folder with one invented article', async () => {
  const tools = await loadTools('config');

  it('the engine finds what it can, and the rest is lost under its form', () => {
    const { figures } = measure(folder, tools);
    expect(figures.news).toEqual({ articles: 1, attributions: 3 });
    expect(figures.scores.direct).toMatchObject({ gold: 1, foundWithSpeaker: 1, predicted: 1 });
    expect(figures.scores.all).toMatchObject({ gold: 3, foundWithSpeaker: 2 });
    expect(figures.forms.filter(({ lost }) => Object.keys(lost).length > 0)).toMatchObject([
      { form: 'unlisted-cue', gold: 1, anywhere: { of: 1, right: 0 } },
    ]);
  });

  it('persons are counted where the set tells them', () => {
    const { figures } = measure(folder, tools);
    expect(figures.persons.pronouns).toEqual({ gold: 1, found: 1, right: 1 });
    expect(figures.resolveRules.find(({ rule }) => rule === 'pronoun')?.persons).toEqual({ of: 1, right: 1 });
  });

  it('neither figures nor page hold a word of the article', () => {
    const { figures } = measure(folder, tools);
    expect(`${writtenFigures(figures)}${qualityPage(figures)}`).not.toMatch(/ferry|Quillon|pier|hoisted/i);
  });

  it('the examples of a cell show what people marked', () => {
    const { outcomes } = measure(folder, tools);
    expect(lostExamples(outcomes, 'unlisted-cue', ['5'])).toContain('⟦the lock was shut⟧');
    expect(lostExamples(outcomes, 'unlisted-cue', ['long-left'])).toMatch(/^0 of 0/);
    expect(foundExamples(outcomes, 'quotation-tag', ['right'])).toContain('Anna Quillon | said');
  });
});

it('examples are spread over all that there are, and never more than asked for', async () => {
  const tools = await loadTools('config');
  const many = Array.from({ length: 7 }, () => JSON.stringify(ARTICLE)).join('\n');
  writeFileSync(join(folder, SETS[0]), `${many}\n`);
  const { outcomes } = measure(folder, tools);
  expect(lostExamples(outcomes, 'unlisted-cue', ['3'])).toMatch(/3 of 7/);
  expect(lostExamples(outcomes, 'unlisted-cue', ['30'])).toMatch(/7 of 7/);
});
