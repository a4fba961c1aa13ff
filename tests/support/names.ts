import type { Name } from '../../src/text/names.ts';

let nextStart = 0;

/** A name as the text stages find it; each stands behind the one made before it. */
export const aName = (text: string, marks: Partial<Name> = {}): Name => {
  const words = text.split(' ');
  const start = nextStart;
  nextStart += text.length + 1;
  return {
    start,
    end: start + text.length,
    text,
    words,
    type: words.length > 1 ? 'person' : 'unknown',
    before: null,
    after: null,
    gender: null,
    isPossessive: false,
    isQuoted: false,
    isSubject: false,
    sentence: 0,
    first: start,
    last: start + words.length,
    ...marks,
  };
};
