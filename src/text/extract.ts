/** Text to statements as found: the order of the stages. */
import { attach } from './attach/attach.ts';
import type { Draft } from './attach/scene.ts';
import { trimRange } from './bound.ts';
import { type Details, findDetails } from './details.ts';
import { findDoubts } from './doubts.ts';
import { excerptOf } from './excerpt-of.ts';
import { join } from './join.ts';
import type { Lexicon } from './lexicon.ts';
import type { Range } from './noun-phrase.ts';
import type { Passage } from './passage.ts';
import { type ReadingTools, readPassage } from './read-passage.ts';
import type { Excerpt, Force, Kind, Span, Step, Zone } from './types.ts';

/** One statement as the text gives it; who the mention is comes later. */
export interface FoundStatement extends Span {
  readonly kind: Kind;
  readonly parts: readonly Excerpt[];
  /** Null where nothing in the text points to a speaker. */
  readonly cue: Excerpt | null;
  readonly mention: Excerpt | null;
  readonly force: Force;
  readonly venue: string | null;
  readonly addressee: string | null;
  /** Words that tell the day it was said, as written. */
  readonly when: string | null;
  readonly zone: Zone;
  readonly rule: string;
  readonly trace: readonly Step[];
}

export interface Extraction {
  readonly passage: Passage;
  readonly statements: readonly FoundStatement[];
}

/** All statements of a text, in order. */
export function extract(text: string, title: string | null, tools: ReadingTools): Extraction {
  const passage = readPassage(text, title, tools);
  const drafts = join(passage, attach(passage, tools.lexicon));
  const statements = drafts.flatMap((draft) => {
    const found = toStatement(passage, draft, tools.lexicon);
    return found === null ? [] : [found];
  });
  return { passage, statements };
}

const NO_DETAILS: Details = { venue: null, addressee: null, when: null };

function toStatement(passage: Passage, draft: Draft, lexicon: Lexicon): FoundStatement | null {
  const { isVerbatim = false } = draft;
  const parts = draft.parts
    .map((part) => excerptOf(passage, isVerbatim ? part : trimRange(passage.tokens, part)))
    .filter(({ start, end }) => end > start);
  const first = parts[0];
  const last = parts.at(-1);
  const sentence = passage.sentences[draft.lastSentence];
  if (first === undefined || last === undefined || sentence === undefined) return null;
  const cue = draft.cue.last > draft.cue.first ? excerptOf(passage, draft.cue) : null;
  const mention = draft.mention === null ? null : excerptOf(passage, draft.mention);
  const outside = [cue, mention].filter((excerpt) => excerpt !== null);
  // "@lee: Ann Lee (@lee:": nobody is introduced by the words that are said.
  if (outside.some((excerpt) => parts.some((part) => overlap(part, excerpt)))) return null;
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    kind: isVerbatim ? 'direct' : kindOf(passage, draft.parts),
    parts,
    cue,
    mention,
    force: draft.force,
    ...(cue === null ? NO_DETAILS : findDetails(passage, draft, lexicon)),
    zone: speakingZone(passage.paragraphs[sentence.paragraph]?.zone),
    rule: draft.rule,
    trace: [{ rule: draft.rule, evidence: outside }, ...findDoubts({ passage, lexicon }, draft)],
  };
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** What a rule of layout has read is part of the text, however its line ends. */
const speakingZone = (zone: Zone = 'body'): Zone =>
  zone === 'headline' || zone === 'caption' ? zone : 'body';

function kindOf({ tokens }: Passage, parts: readonly Range[]): Kind {
  const words = parts
    .flatMap(({ first, last }) => tokens.slice(first, last))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const quoted = words.filter(({ quotation }) => quotation >= 0).length;
  if (quoted === 0) return 'indirect';
  return quoted === words.length ? 'direct' : 'mixed';
}
