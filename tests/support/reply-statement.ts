import { statement } from '../../src/reply/build.ts';
import type { StatementNode } from '../../src/reply/nodes.ts';

/** A direct statement with everything known, to be changed in the one respect that a test is about. */
export const aStatement = (changes: Partial<Omit<StatementNode, 'type'>> = {}): StatementNode =>
  statement({
    id: 'stm_harbour001',
    kind: 'direct',
    parts: [{ text: '"The harbour stays open,"' }, { text: '"and so does the school."' }],
    cue: 'promised',
    speaker: 'Ada Larsen',
    role: 'mayor of Norhavn',
    mention: 'Larsen',
    confidence: 'high',
    venue: 'Radio Norhavn',
    addressee: 'fishermen',
    day: { value: '2023-05-09', means: 'said' },
    source: 'Norhavn Post',
    url: 'https://post.example/harbour?page=1&from=home#:~:text=The%20harbour',
    about: null,
    elsewhere: null,
    ...changes,
  });
