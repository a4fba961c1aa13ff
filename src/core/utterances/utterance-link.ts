/** An utterance is one remark, however many documents carry it; a link says that two statements report the same one. */
import type { StatementPlace } from '../ports.ts';

export interface UtteranceLink {
  readonly one: StatementPlace;
  readonly other: StatementPlace;
  /** `same`: speaker, wording and day agree; `similar`: not all of them do. */
  readonly likeness: 'same' | 'similar';
  /** Their documents share wire copy or wording: two reports, but not two witnesses. */
  readonly isCopied: boolean;
}
