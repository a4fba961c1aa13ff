/** Ids of speakers: readable, and the same in every document for the same name. */
import { fold } from '../answer/fold.ts';
import type { SpeakerType } from '../corpus.ts';
import type { DocumentId, SpeakerId } from '../ids.ts';
import { shortHash } from '../short-hash.ts';

const LONGEST_SLUG = 60;

/** People, organisations and countries are the same in every document; "officials" are each document's own. */
export function speakerId(name: string, type: SpeakerType, documentId: DocumentId): SpeakerId {
  const folded = fold(name);
  const words = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const isPlain = words !== '' && words.length <= LONGEST_SLUG && !/[^\0-\x7f]/.test(folded);
  const slug = isPlain ? words : shortHash(folded);
  const isShared = type === 'person' || type === 'organisation' || type === 'country';
  return isShared ? `spk_${slug}` : `spk_${slug}-${shortHash(documentId).slice(0, 6)}`;
}
