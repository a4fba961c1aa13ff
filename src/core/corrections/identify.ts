/** Whom a name that was typed by hand means in one document. */
import { fold } from '../answer/fold.ts';
import type { SpeakerProfile } from '../corpus.ts';
import type { DocumentId } from '../ids.ts';
import type { Person } from '../resolve/cast.ts';
import { speakerId } from '../resolve/speaker-id.ts';
import type { RightSpeaker } from './correction.ts';

/** Everybody whom a document knows. */
export interface Known {
  readonly speakers: readonly SpeakerProfile[];
  readonly people: readonly Person[];
}

/** The one of the document who is called so, by full name rather than by a shorter one; otherwise somebody new. */
export const identify = (right: RightSpeaker, known: Known, documentId: DocumentId): SpeakerProfile => {
  const name = fold(right.name);
  const candidates = candidatesOf(known, documentId).filter(
    ({ profile: { type }, names }) =>
      (right.type ?? type) === type && names.some((each) => fold(each) === name),
  );
  const full = candidates.filter(({ profile }) => fold(profile.name) === name);
  return (only(full) ?? only(candidates))?.profile ?? newProfile(right, documentId);
};

interface Candidate {
  readonly profile: SpeakerProfile;
  readonly names: readonly string[];
}

/** Somebody whom the document names in full only may be meant by the surname as well. */
const candidatesOf = ({ speakers, people }: Known, documentId: DocumentId): readonly Candidate[] => {
  const candidates = new Map(speakers.map((profile) => [profile.id, { profile, names: profile.aliases }]));
  for (const { name, surname, aliases, roles } of people) {
    const id = speakerId(name, 'person', documentId);
    const profile = candidates.get(id)?.profile ?? { id, name, type: 'person', aliases, roles };
    candidates.set(id, { profile, names: [...aliases, surname] });
  }
  return [...candidates.values()];
};

const newProfile = ({ name, type, role }: RightSpeaker, documentId: DocumentId): SpeakerProfile => {
  const meant = type ?? 'person';
  const id = speakerId(name, meant, documentId);
  return { id, name, type: meant, aliases: [name], roles: role === null ? [] : [role] };
};

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);
