import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Figures, readFigures, writtenFigures } from '../../../bench/quality/figures.ts';
import { FORMS } from '../../../bench/quality/forms.ts';
import { LOSSES } from '../../../bench/quality/losses.ts';
import { qualityPage } from '../../../bench/quality/quality-page.ts';
import { readmeWith } from '../../../bench/quality/readme-section.ts';
import { rulesPage } from '../../../scripts/write-rules-docs.ts';
import { RULES } from '../../../src/core/rules.ts';

const figures = readFigures('.');

it('docs/quality.md is what its figures make it', () => {
  expect(readFileSync('docs/quality.md', 'utf8')).toBe(qualityPage(figures));
});

it('the README shows the figures of docs/quality.json', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(readmeWith(readme, figures));
  expect(readme).toContain('| who-said |');
});

it('confidence keeps its promise: high is right 97 times in 100, medium 88, low less', () => {
  const rateOf = (wanted: string): number => {
    const { near = 0, speakerRight = 0 } = figures.levels.find(({ level }) => level === wanted) ?? {};
    return (100 * speakerRight) / near;
  };
  expect(rateOf('high')).toBeGreaterThanOrEqual(97);
  expect(rateOf('medium')).toBeGreaterThanOrEqual(88);
  expect(rateOf('low')).toBeLessThan(88);
});

it('docs/quality.json is written as the command writes it', () => {
  expect(readFileSync('docs/quality.json', 'utf8')).toBe(writtenFigures(figures));
});

it('every rule, form and loss in docs/quality.json exists: no other word stands there', () => {
  const { rulePairs, attachRules, resolveRules } = figures;
  const rules = [
    ...rulePairs.flatMap(({ attach, resolve }) => [attach, resolve]),
    ...[...attachRules, ...resolveRules].map(({ rule }) => rule),
  ];
  expect(rules.filter((rule) => !Object.hasOwn(RULES, rule))).toEqual([]);
  expect(figures.forms.map(({ form }) => form).sort()).toEqual(FORMS.map(({ id }) => id).sort());
  const losses = figures.forms.flatMap(({ lost }) => Object.keys(lost));
  expect(losses.filter((loss) => !Object.hasOwn(LOSSES, loss))).toEqual([]);
});

it('every statement of the core is counted once in the table of losses', () => {
  const { forms, scores } = figures;
  const lost = forms.flatMap((form) => Object.values(form.lost)).reduce((sum, count) => sum + count, 0);
  expect(forms.reduce((sum, { gold }) => sum + gold, 0)).toBe(scores.all.gold);
  expect(lost).toBe(scores.all.gold - scores.all.foundWithSpeaker);
});

it('a rule that nothing has measured yet stands in docs/rules.md without figures', () => {
  const unmeasured: Figures = { ...figures, attachRules: [], resolveRules: [] };
  expect(rulesPage(unmeasured)).toMatch(/^\| `colon` .* \| 0 \| – \| – \|$/m);
});

it('whom a pronoun means has a row as soon as somebody measures it', () => {
  const count = { gold: 10, predicted: 10, right: 7 };
  expect(qualityPage({ ...figures, pronouns: null })).not.toContain('(GAP), F1');
  expect(
    qualityPage({ ...figures, pronouns: { all: count, he: count, she: { ...count, right: 6 } } }),
  ).toContain('| whom a pronoun means (GAP), F1 | 70.0 (he 70.0, she 60.0) | 66.9 |');
});
