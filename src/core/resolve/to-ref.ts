import type { SpeakerRef } from '../corpus.ts';
import type { DocumentId } from '../ids.ts';
import type { Resolution } from './resolution.ts';
import { speakerId } from './speaker-id.ts';

/** The speaker as a statement shows it; null where nobody is named. */
export const toRef = ({ name, type, person }: Resolution, documentId: DocumentId): SpeakerRef | null => {
  if (name === null) return null;
  return { id: speakerId(name, type, documentId), name, role: person?.roles[0] ?? null, type };
};
