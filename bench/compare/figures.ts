/**
 * The set of figures. An item is a figure that is shown for the topic: its value, qualifier, unit and source, in the right group. A
 * group is known by its figures: of the groups shown, the one with most of them stands for it.
 */
import { z } from 'zod';
import { readTopic } from '../../src/core/answer/topic.ts';
import type { Figure } from '../../src/core/figures/figure.ts';
import { findStoredFigures } from '../../src/core/figures/find-stored-figures.ts';
import { groupFigures } from '../../src/core/figures/group-figures.ts';
import { sourcesOf } from '../../src/core/figures/source-of.ts';
import type { CompareSet } from './judge-set.ts';
import type { Judgement } from './score.ts';

const FIGURE = z.object({
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  qualifier: z.string(),
  unit: z.string().nullable(),
  by: z.string().nullable(),
  written: z.string(),
});

const OWN = z.object({
  topic: z.string(),
  expected: z.object({ groups: z.array(z.object({ figures: z.array(FIGURE) })) }),
});

/** The set of figures that are given about one thing. */
export const FIGURES: CompareSet<z.infer<typeof OWN>> = {
  own: OWN,
  judge: async ({ own: { topic, expected } }, { context, store }) => {
    const view = await context.corpus();
    const asked = readTopic(topic, view.topics, context.topics);
    const { found, field } = await findStoredFigures(asked, {}, store);
    const shown = groupFigures(field === 'content' ? found : [], sourcesOf(view.directory));
    return judgeGroups(
      expected.groups.map(({ figures }) => figures.map(expectedItem)),
      shown.map(({ given }) => given.map(({ figure }) => shownItem(figure))),
    );
  },
};

const expectedItem = ({ value, qualifier, unit, by }: z.infer<typeof FIGURE>): string =>
  itemOf([value].flat(), { qualifier, unit, by });

const shownItem = ({ low, high, qualifier, unit, by }: Figure): string =>
  itemOf(low === high ? [low] : [low, high], { qualifier, unit, by: by?.name ?? null });

type Given = Readonly<Record<'qualifier', string> & Record<'unit' | 'by', string | null>>;

const itemOf = (values: readonly number[], { qualifier, unit, by }: Given): string =>
  `${qualifier} ${values.join(' to ')}${unit === null ? '' : ` ${unit}`}, ${by?.toLowerCase() ?? 'the document'}`;

type Groups = readonly (readonly string[])[];

/** Each expected group takes the shown one with which it has most in common, the best matches first. */
const judgeGroups = (expected: Groups, shown: Groups): Judgement => {
  const pairs = expected
    .flatMap((group, at) => shown.map((other, place) => ({ at, place, common: inBoth(group, other) })))
    .filter(({ common }) => common.length > 0)
    .sort((a, b) => b.common.length - a.common.length);
  const taken: typeof pairs = [];
  for (const pair of pairs) {
    if (!taken.some(({ at, place }) => at === pair.at || place === pair.place)) taken.push(pair);
  }
  const right = taken.flatMap(({ common }) => common);
  return {
    right,
    missing: expected.flatMap((group, at) =>
      without(group, taken.find((pair) => pair.at === at)?.common ?? []).map(
        (item) => `group ${at + 1}: ${item}`,
      ),
    ),
    extra: shown.flatMap((group, place) =>
      without(group, taken.find((pair) => pair.place === place)?.common ?? []).map(
        (item) => `group ${place + 1}: ${item}`,
      ),
    ),
  };
};

const inBoth = (one: readonly string[], other: readonly string[]): readonly string[] =>
  without(one, without(one, other));

/** An item that stands there twice is taken out once for each time. */
const without = (items: readonly string[], out: readonly string[]): readonly string[] => {
  const left = [...out];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
