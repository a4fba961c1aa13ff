/** What else is new: a line for each speaker, and where to read the rest. */
import { actions, type Content, code, link, list, notice, section, strong } from '../../../reply/build.ts';
import type { Block, StatementNode } from '../../../reply/nodes.ts';
import { wordsPhrase } from '../../../reply/statement-phrases.ts';
import { plural } from '../../answer/plural.ts';
import { toStatementNode } from '../../answer/statement-node.ts';
import { linkToWords } from '../../answer/text-fragment.ts';
import type { Day } from '../../corpus.ts';
import { writeLine } from '../../options/write-line.ts';
import type { Weighed } from '../weigh.ts';
import type { DigestDraft } from './draft.ts';

const MOST_LISTED = 8;
const MOST_LINES = 3;
/** In UTF-16 units. Longer words are not shown: to cut them could turn their meaning. */
const LONGEST_SHOWN = 120;

/** At most eight lines; a longer rest is counted, with commands that show it. */
export const alsoReported = (draft: DigestDraft): readonly Block[] => {
  const speakers = bySpeaker(draft.also);
  if (speakers.length === 0) return [];
  const left = speakers.slice(MOST_LISTED).flat();
  const more = left.length + draft.beyond;
  return [
    section(
      ['Also reported'],
      [
        list(speakers.slice(0, MOST_LISTED).map(toItem)),
        ...(more === 0
          ? []
          : [notice('info', `And ${plural(more, 'more statement')}.`), ...lines(draft, left)]),
      ],
    ),
  ];
};

/** Statements of one speaker, best first; never empty. */
const bySpeaker = (also: readonly Weighed[]): readonly (readonly Weighed[])[] => {
  const groups = new Map<string, Weighed[]>();
  for (const one of also) groups.set(one.speaker, [...(groups.get(one.speaker) ?? []), one]);
  return [...groups.values()];
};

/** "Jane Smith (2 statements): “Fish prices …,” The Harbour Post stm_fish" */
const toItem = (members: readonly Weighed[]): readonly Content[] => {
  const shown = members.find(isShort) ?? members[0];
  if (shown === undefined) return [];
  const { stored, field, cluster } = shown;
  const node = toStatementNode(stored, field);
  const count = members.length === 1 ? '' : ` (${plural(members.length, 'statement')})`;
  const words = isShort(shown) ? [cueOf(node), ': ', ...wordsPhrase(node), ' '] : [aboutOf(shown), ': '];
  const address = linkToWords(stored.citation.url, stored.statement.parts);
  return [
    strong(cluster?.name ?? 'Speaker not certain'),
    count,
    ...words,
    address === null ? node.source : link(address, node.source),
    ' ',
    code(node.id),
  ];
};

/** A paraphrase without its verb would say the opposite of what was denied. */
const cueOf = ({ kind, cue }: StatementNode): string =>
  kind === 'direct' || cue === null ? '' : ` “${cue}”`;

const aboutOf = ({ topic }: Weighed): string => (topic === null ? '' : ` on ${topic}`);

const isShort = ({ said }: Weighed): boolean => said.words.length <= LONGEST_SHOWN;

/** What to type for all of it: by topic or speaker as the plan has them, or else by the speakers who were left out. */
const lines = ({ plan: { filter }, also }: DigestDraft, left: readonly Weighed[]): readonly Block[] => {
  const since = firstDay(also);
  const names = [...new Set(left.flatMap(({ cluster }) => cluster?.name ?? []))];
  const asked = [
    ...filter.topics.map((topic) => ({ topic, from: undefined })),
    ...(filter.topics.length > 0
      ? []
      : orElse(filter.speakers, names).map((from) => ({ topic: undefined, from }))),
  ];
  const items = asked.slice(0, MOST_LINES).map(({ topic, from }) => ({
    label: from === undefined ? `All on ${topic}` : `All by ${from}`,
    line: writeLine('who-said', { topic, from, since }, 'topic'),
  }));
  return items.length === 0 ? [] : [actions(...items)];
};

const orElse = <Value>(values: readonly Value[], others: readonly Value[]): readonly Value[] =>
  values.length > 0 ? values : others;

const firstDay = (also: readonly Weighed[]): Day | undefined =>
  also
    .flatMap(({ day }) => day ?? [])
    .toSorted()
    .at(0);
