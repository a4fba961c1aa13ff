import type { Reply } from '../../src/reply/nodes.ts';
import answerId from '../fixtures/replies/answer-id/reply.ts';
import excerptAndFacts from '../fixtures/replies/excerpt-and-facts/reply.ts';
import groupedBySpeaker from '../fixtures/replies/grouped-by-speaker/reply.ts';
import hostileControls from '../fixtures/replies/hostile-controls/reply.ts';
import hostileDirection from '../fixtures/replies/hostile-direction/reply.ts';
import hostileMarkup from '../fixtures/replies/hostile-markup/reply.ts';
import longQuotation from '../fixtures/replies/long-quotation/reply.ts';
import longWords from '../fixtures/replies/long-words/reply.ts';
import notUnderstood from '../fixtures/replies/not-understood/reply.ts';
import nothingFound from '../fixtures/replies/nothing-found/reply.ts';
import reportedElsewhere from '../fixtures/replies/reported-elsewhere/reply.ts';
import whatNext from '../fixtures/replies/what-next/reply.ts';
import wideCharacters from '../fixtures/replies/wide-characters/reply.ts';

/** Every folder of `tests/fixtures/replies`, by name. */
export const REPLY_FIXTURES: Readonly<Record<string, Reply>> = {
  'answer-id': answerId,
  'excerpt-and-facts': excerptAndFacts,
  'grouped-by-speaker': groupedBySpeaker,
  'hostile-controls': hostileControls,
  'hostile-direction': hostileDirection,
  'hostile-markup': hostileMarkup,
  'long-quotation': longQuotation,
  'long-words': longWords,
  'not-understood': notUnderstood,
  'nothing-found': nothingFound,
  'reported-elsewhere': reportedElsewhere,
  'what-next': whatNext,
  'wide-characters': wideCharacters,
};
