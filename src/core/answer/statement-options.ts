/** What statements are asked for by, in `who-said` and in `export`. */
import { FORCES } from '../../lexicon/loaded-lexicon.ts';
import { choice } from '../options/choice.ts';
import { day } from '../options/day.ts';
import { outlet } from '../options/outlet.ts';
import { speaker } from '../options/speaker.ts';
import { topic } from '../options/topic.ts';

const optional = { required: false, positional: false } as const;

/** In the order in which they are offered. */
export const STATEMENT_OPTIONS = {
  topic: topic({
    description: 'What it is about; words in quotation marks stand together',
    example: 'nato',
    required: false,
    positional: true,
  }),
  from: speaker({ ...optional, description: 'Who said it', example: 'Kuleba' }),
  since: day({ ...optional, description: 'The first day on which it was said', example: '2022-02-01' }),
  until: day({ ...optional, description: 'The last day on which it was said', example: '2022-02-28' }),
  kind: choice(['direct', 'indirect', 'mixed'], {
    ...optional,
    description: 'All, none or some of the words in quotation marks',
    example: 'direct',
  }),
  force: choice(FORCES, {
    ...optional,
    description: 'What the speaker does with the words',
    example: 'denies',
  }),
  outlet: outlet({ ...optional, description: 'Who published it', example: 'Newsweek' }),
};
