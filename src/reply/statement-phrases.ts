/**
 * How a statement reads, decided once for all printers: who, the words, and what is known about them.
 */
import { code, day, strong, text } from './build.ts';
import type { Elsewhere, Inline, StatementNode } from './nodes.ts';
import { quote } from './quote.ts';
import { visible } from './visible.ts';

/**
 * Who said it. Empty where `title`, the plain words of the section around it, names the speaker already; a title
 * that begins with another name ("Putin's spokesman") names somebody else.
 */
export const speakerPhrase = (node: StatementNode, title: string | null): readonly Inline[] => {
  if (node.speaker === null || node.confidence === 'unresolved') return [strong(unresolved(node))];
  const isNamed = title !== null && names(title, node.speaker);
  const name = isNamed ? [] : [strong(node.speaker)];
  const role = node.role === null || (isNamed && title.includes(visible(node.role))) ? [] : [text(node.role)];
  // The comma is a node of its own: within right-to-left text it would stand on the wrong side.
  return name.length > 0 && role.length > 0 ? [...name, text(', '), ...role] : [...name, ...role];
};

/**
 * The words. Direct words stand in quotation marks, mixed ones keep the marks within, indirect ones are introduced
 * as a paraphrase and never quoted. ` … ` stands where the source interrupts the words.
 */
export const wordsPhrase = (node: StatementNode): readonly Inline[] => {
  const parts = node.parts.map((part) => part.text.trim()).filter((part) => part !== '');
  if (node.kind === 'direct') return [text(parts.map(quote).join(' … '))];
  const words = text(parts.join(' … '));
  return node.kind === 'indirect' ? [text('paraphrased: '), words] : [words];
};

/**
 * What is known about it, in order: kind, cue, certainty, venue, addressee, day, `source` as the printer wants to show
 * it, id, why it was found when its own words do not match, and where else it is reported. Each phrase is a group;
 * printers put their own separator between.
 */
export const detailPhrases = (node: StatementNode, source: Inline): readonly (readonly Inline[])[] => [
  [text(node.kind)],
  ...phrase(node.cue, (cue) => [text(`“${cue}”`)]),
  ...(UNCERTAIN.has(node.confidence) ? [[text(`attribution: ${node.confidence}`)]] : []),
  ...phrase(node.venue, (venue) => [text(venue)]),
  ...phrase(node.addressee, (addressee) => [text(`to ${addressee}`)]),
  ...phrase(node.day, ({ means, value }) => [text(`${means} `), day(value)]),
  [source],
  [code(node.id)],
  ...phrase(node.about, (about) => [text(ABOUT[about])]),
  ...(node.elsewhere === null ? [] : elsewherePhrases(node.elsewhere)),
];

/** Names beyond these are counted. */
const MOST_NAMED = 4;

/** "3 outlets, 2 independent: The Quay Post, Tide, Norvia Daily", "also as stm_b", "similar remark: stm_c" */
const elsewherePhrases = ({ outlets, alsoAs, similar }: Elsewhere): readonly (readonly Inline[])[] => [
  ...phrase(outlets, (carriers) => [text(outletsPhrase(carriers))]),
  ...ids('also as ', alsoAs),
  ...ids(similar.length === 1 ? 'similar remark: ' : 'similar remarks: ', similar),
];

/** "3 outlets, 2 independent: The Quay Post, Tide, Norvia Daily" */
export const outletsPhrase = ({ independent, names }: NonNullable<Elsewhere['outlets']>): string =>
  `${names.length} outlets, ${independent} independent: ${listed(names)}`;

const listed = (all: readonly string[]): string => {
  const more = all.length - MOST_NAMED;
  return `${all.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const ids = (label: string, all: readonly string[]): readonly (readonly Inline[])[] =>
  all.length === 0
    ? []
    : [[text(label), ...all.flatMap((id, at) => (at === 0 ? [code(id)] : [text(', '), code(id)]))]];

const UNCERTAIN: ReadonlySet<StatementNode['confidence']> = new Set(['medium', 'low']);

const ABOUT = {
  context: 'about the topic (named beside these words)',
  title: 'under a headline about the topic',
} as const;

const unresolved = ({ mention }: StatementNode): string =>
  mention === null ? 'unresolved' : `unresolved (“${mention}”)`;

/** `title` is printed text, so the name is compared as it would be printed. */
const names = (title: string, speaker: string): boolean => {
  const name = visible(speaker);
  return title === name || title.startsWith(`${name},`) || title.startsWith(`${name} (`);
};

const phrase = <Value>(
  value: Value | null,
  say: (value: Value) => readonly Inline[],
): readonly (readonly Inline[])[] => (value === null ? [] : [say(value)]);
