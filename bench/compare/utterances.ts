/**
 * The set of utterances. An item is a pair of statements with what they are to each other, as a reader sees it: `same` for reports
 * of one remark, `similar` for what is only shown beside it; and how many outlets are said to carry the remark, where a case tells.
 */
import { z } from 'zod';
import type { Statement } from '../../src/core/corpus.ts';
import { countOutlets } from '../../src/core/utterances/count-outlets.ts';
import { groupReports, type Reports } from '../../src/core/utterances/group-reports.ts';
import { placeKey } from '../../src/core/utterances/place-key.ts';
import type { CompareSet } from './judge-set.ts';
import type { Judgement } from './score.ts';

/** "document id: a piece of the words". */
const GROUPS = z.array(z.array(z.string()).min(2)).default([]);

const OWN = z.object({
  expected: z.object({
    same: GROUPS,
    similar: GROUPS,
    reports: z.object({ outlets: z.number(), independent: z.number() }).optional(),
  }),
});
type Expected = z.infer<typeof OWN>['expected'];
type Relation = 'same' | 'similar' | 'nothing';

/** The set of remarks that several documents report. */
export const UTTERANCES: CompareSet<z.infer<typeof OWN>> = {
  own: OWN,
  judge: async ({ own: { expected } }, { records, store }) => {
    const statements = records.flatMap(({ analysis }) => analysis.statements);
    const links = await store.linksOf(statements);
    const reports = groupReports(links);
    const group = (expected.same[0] ?? [])
      .flatMap((item) => meantBy(item, statements))
      .slice(0, 1)
      .flatMap(reports.reportsOf);
    const documents = new Set(group.map(({ documentId }) => documentId));
    const citations = records.map(({ document }) => document).filter(({ id }) => documents.has(id));
    return together(judgePairs(expected, statements, reports), [
      ...(expected.reports === undefined
        ? []
        : [judgeItem('reports', words(expected.reports), words(countOutlets(citations, links)))]),
    ]);
  },
};

/** Of a single outlet nothing is said. */
const words = ({
  outlets,
  independent,
}: {
  readonly outlets: number;
  readonly independent: number;
}): string => (outlets < 2 ? 'nothing' : `${outlets} outlets, ${independent} independent`);

/** An expected item is right, or else it is missing and what was found instead is extra. */
const judgeItem = (item: string, expected: string, found: string): Judgement =>
  expected === found
    ? { right: [item], missing: [], extra: [] }
    : {
        right: [],
        missing: [`${item}: ${expected}`],
        extra: found === 'nothing' ? [] : [`${item}: ${found}`],
      };

const together = (first: Judgement, others: readonly Judgement[]): Judgement => {
  const all = [first, ...others];
  return {
    right: all.flatMap(({ right }) => right),
    missing: all.flatMap(({ missing }) => missing),
    extra: all.flatMap(({ extra }) => extra),
  };
};

/** Every expected pair, and every pair that was found without being expected. */
const judgePairs = (expected: Expected, statements: readonly Statement[], reports: Reports): Judgement => {
  const pairs = [...pairsOf(expected.same, 'same'), ...pairsOf(expected.similar, 'similar')];
  const judged = pairs.map(({ one, other, relation }) => {
    const found = meantBy(one, statements).flatMap((a) =>
      meantBy(other, statements).map((b) => relationOf(a, b, reports)),
    );
    const shown = found.find((each) => each === relation) ?? found.find((each) => each !== 'nothing');
    return judgeItem(`${one} / ${other}`, relation, shown ?? 'nothing');
  });
  return together({ right: [], missing: [], extra: extraPairs(pairs, statements, reports) }, judged);
};

interface ExpectedPair {
  readonly one: string;
  readonly other: string;
  readonly relation: Relation;
}

const pairsOf = (groups: readonly (readonly string[])[], relation: Relation): readonly ExpectedPair[] =>
  groups.flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => ({ one, other, relation }))),
  );

/** Statements that hold the words; several where a headline repeats them. */
const meantBy = (item: string, statements: readonly Statement[]): readonly Statement[] => {
  const [, documentId = '', piece = ''] = /^(\S+): (.*)$/s.exec(item) ?? [];
  return statements.filter(
    (each) => each.documentId === documentId && plain(wordsOf(each)).includes(plain(piece)),
  );
};

const wordsOf = ({ parts }: Statement): string => parts.map(({ text }) => text).join(' ');

/** Marks and line breaks do not count. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim();

const relationOf = (one: Statement, other: Statement, reports: Reports): Relation => {
  if (reports.utteranceOf(one) === reports.utteranceOf(other)) return 'same';
  return reports.similarTo(one).some((place) => reports.utteranceOf(place) === reports.utteranceOf(other))
    ? 'similar'
    : 'nothing';
};

/**
 * Pairs that no item asks about. Where a remark is similar to another, each report of it is; but only the reports of a group are
 * expected to be one remark.
 */
const extraPairs = (
  pairs: readonly ExpectedPair[],
  statements: readonly Statement[],
  reports: Reports,
): readonly string[] => {
  const asked = pairs.flatMap(({ one, other }) =>
    pairsAmong([...meantBy(one, statements), ...meantBy(other, statements)]),
  );
  const places = new Set(asked.map(pairKey(placeKey)));
  const remarks = new Set(asked.map(pairKey(reports.utteranceOf)));
  return pairsAmong(statements).flatMap((pair) => {
    const relation = relationOf(...pair, reports);
    const isAsked =
      places.has(pairKey(placeKey)(pair)) ||
      (relation === 'similar' && remarks.has(pairKey(reports.utteranceOf)(pair)));
    return relation === 'nothing' || isAsked ? [] : [`${relation}: ${pair.map(wordsOf).join(' / ')}`];
  });
};

type Pair = readonly [one: Statement, other: Statement];

const pairsAmong = (statements: readonly Statement[]): readonly Pair[] =>
  statements.flatMap((one, at) => statements.slice(at + 1).map((other): Pair => [one, other]));

const pairKey =
  (keyOf: (one: Statement) => string) =>
  (pair: Pair): string =>
    pair.map(keyOf).sort().join(' / ');
