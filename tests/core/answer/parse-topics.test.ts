import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTopics } from '../../../src/core/answer/parse-topics.ts';
import { ProblemError } from '../../../src/core/problem.ts';

const problemOf = (yaml: string): unknown => {
  try {
    return parseTopics(yaml, 'config/topics.yaml');
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};

describe('parseTopics', () => {
  it('reads topics with their aliases and the ignored words', () => {
    const { entries, ignored } = parseTopics(
      'ignore: [The]\ntopics:\n  - name: NATO\n    aliases: [Atlantic alliance]\n  - name: Fish\n',
      'x',
    );
    expect(entries).toEqual([
      { name: 'NATO', aliases: ['Atlantic alliance'] },
      { name: 'Fish', aliases: [] },
    ]);
    expect([...ignored]).toEqual(['the']);
  });

  it('takes an empty file for no topics', () => {
    expect(parseTopics('# nothing yet\n', 'x').entries).toEqual([]);
  });

  it.each([
    ['topics: 3', 1, 'expected a list'],
    ['topics:\n - name: A\n   aliases: [a]', 3, '"a" already stands under A'],
    ['topics:\n - name: A\n - name: B\n   aliases: ["A."]', 4, '"A." already stands under A'],
    ['topic: []', 1, '"topic" is not known here; expected ignore or topics'],
    ['topics:\n - aliasses: [x]', 2, '"aliasses" is not known here; expected name or aliases'],
    ['topics:\n - aliases: [x]', 2, 'expected a name (put numbers, yes and no in quotation marks)'],
    ['topics:\n - name: 12', 2, 'expected a name (put numbers, yes and no in quotation marks)'],
    ['topics:\n - name: "?"', 2, '"?" has no letters or digits'],
    ['- a', 1, 'expected ignore and topics'],
  ])('names the line of the mistake in %j', (yaml, line, reason) => {
    expect(problemOf(yaml)).toEqual({ kind: 'config-invalid', path: 'config/topics.yaml', line, reason });
  });

  it('turns broken YAML into a problem as well', () => {
    expect(problemOf('topics:\n  - [')).toMatchObject({ kind: 'config-invalid', line: 2 });
  });

  it('accepts the file that comes with the project', () => {
    const { entries, ignored } = parseTopics(
      readFileSync('config/topics.yaml', 'utf8'),
      'config/topics.yaml',
    );
    expect(entries.length).toBeGreaterThanOrEqual(25);
    expect(ignored.has('the')).toBe(true);
  });
});
