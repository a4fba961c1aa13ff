/** A digest as a reply. */
import { type Content, command, day, heading, notice, paragraph, reply } from '../../../reply/build.ts';
import type { Block, Reply } from '../../../reply/nodes.ts';
import { plural } from '../../answer/plural.ts';
import { writeLine } from '../../options/write-line.ts';
import { alsoReported } from './also-reported.ts';
import { changesSection } from './changes-section.ts';
import { sinceWords, sizeWords, whatWords, windowWords } from './digest-words.ts';
import type { DigestDraft } from './draft.ts';
import { figuresSection } from './figures-section.ts';
import { keySection } from './key-section.ts';

/** What stands between head and footer, in this order; one without anything to say is left out. */
const SECTIONS: readonly ((draft: DigestDraft) => readonly Block[])[] = [
  keySection,
  changesSection,
  figuresSection,
  alsoReported,
];

/** Head, sections, footer. */
export const digestTree = (draft: DigestDraft): Reply =>
  reply(draft.occasion === 'nothing' ? 'abstained' : 'answered', [
    heading(`${draft.plan.name} digest, `, day(draft.slot.day)),
    ...opening(draft),
    ...missesNotice(draft),
    ...SECTIONS.flatMap((make) => make(draft)),
    footer(draft),
  ]);

const missesNotice = ({ misses, plan }: DigestDraft): readonly Block[] =>
  misses.length === 0
    ? []
    : [notice('warning', `The settings of ${plan.name} ask for what is not here. ${misses.join(' ')}`)];

const opening = (draft: DigestDraft): readonly Block[] => {
  const { occasion, plan, next } = draft;
  if (occasion === 'first') return [paragraph(...ready(draft)), paragraph(...today(draft))];
  if (occasion === 'news') return [paragraph([windowWords(draft), plan.zone, sizeWords(draft)].join(' · '))];
  const since = sinceWords(draft);
  const nothing = `Nothing new${since === null ? '' : ` ${since}`} (${plan.zone})`;
  if (occasion === 'again')
    return [paragraph(`${nothing}, so here is what this channel has not seen for longest.`)];
  return [paragraph(`${nothing}; all quiet.${next === null ? '' : ` The next look: ${next}.`}`)];
};

const ready = ({ plan, next }: DigestDraft): readonly Content[] => [
  `who-said is ready. This channel gets ${whatWords(plan)}, and only what it has not been given yet.`,
  ...(next === null ? [] : [` The next one comes ${next}${plan.zone === 'UTC' ? '' : `, ${plan.zone}`}.`]),
];

const today = (draft: DigestDraft): readonly Content[] => {
  const { day: shown, slot, statements } = draft;
  const size = sizeWords(draft);
  if (statements === 0) return ['There is nothing to show yet.'];
  if (shown === null) return [`To begin with: ${size}; no document tells its day.`];
  if (shown === slot.day) return [`Today so far: ${size}.`];
  return [
    'Nothing for it was published today, so here is the latest day that has something, ',
    day(shown),
    `: ${size}.`,
  ];
};

const footer = ({ plan, key, view, version }: DigestDraft): Block => {
  const [first] = key;
  const why: readonly Content[] =
    first === undefined ? [] : [' Why one is key: ', command(`why ${first.id}`), '.'];
  const next = writeLine('digest', { action: 'next', name: plan.name }, 'action');
  return notice(
    'info',
    `${plural(view.summary.documents, 'document')} in all; who-said ${version}.`,
    ...why,
    ' When the next one comes: ',
    command(next),
    '.',
  );
};
