/** What resolving a mention needs and gives. */
import type { FoundStatement } from '../../text/extract.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import type { Passage } from '../../text/passage.ts';
import type { Excerpt, Step } from '../../text/types.ts';
import type { Confidence, SpeakerType } from '../corpus.ts';
import type { Cast, Person } from './cast.ts';
import type { PronounReader } from './pronoun-reader.ts';
import type { RoleIndex } from './role-index.ts';

/** Every way to say whom a mention means, or why nobody is named. */
export const RESOLVE_RULES = [
  'full-name',
  'surname',
  'surname-tie',
  'joint',
  'country',
  'name',
  'role',
  'role-tie',
  'pronoun',
  'pronoun-tie',
  'pronoun-plural',
  'pronoun-narrator',
  'group',
  'description',
  'description-unclear',
  'nobody-named',
] as const;

export type ResolveRule = (typeof RESOLVE_RULES)[number];

/** Whom a mention means; `person` where it is one of the document's people. */
export interface Resolution {
  readonly name: string | null;
  readonly type: SpeakerType;
  readonly person: Person | null;
  readonly confidence: Confidence;
  readonly step: Step & { readonly rule: ResolveRule };
}

export interface ResolveInput {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  /** In the order of the text. */
  readonly names: readonly Name[];
  /** In the order of the text. */
  readonly statements: readonly FoundStatement[];
}

/** What is known when a mention is reached. */
export interface State extends ResolveInput {
  readonly cast: Cast;
  readonly roles: RoleIndex;
  readonly pronouns: PronounReader;
  /** Of the statements so far. */
  readonly resolutions: readonly Resolution[];
}

/** Nobody is named, by the rule that says why. */
export const unresolved = (rule: ResolveRule, evidence: readonly Excerpt[]): Resolution => ({
  name: null,
  type: 'unknown',
  person: null,
  confidence: 'unresolved',
  step: { rule, evidence },
});

/** A name as evidence. */
export const excerptOf = ({ start, end, text }: Name): Excerpt => ({ start, end, text });
