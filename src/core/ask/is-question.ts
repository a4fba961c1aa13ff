/** Whether a line that nobody has begun with a command is a question in plain words. */

const OPENERS: ReadonlySet<string> = new Set(
  'who whom whose whereabouts what which when where why how did does do has have had is are was were will would should could can'.split(
    ' ',
  ),
);
/** "By whom was it denied?", "In which interview …?" */
const BEFORE: ReadonlySet<string> = new Set('by in at on during to from since for before after'.split(' '));
const BEHIND: ReadonlySet<string> = new Set(['whom', 'who', 'whose', 'which', 'what', 'when']);
const SHORTEST = 3;
/** Then a command is meant that is also a word of questions, such as `why stm_4k2v9q0x7m?`. */
const ID = /\b(?:stm|ans)_/;

/** It opens as questions do, and is no shorter than "who denied it". */
export const opensAsQuestion = (line: string): boolean => {
  const words = line.trim().split(/\s+/);
  const [first = '', second = ''] = words.map((word) => word.toLowerCase().replace(/['’]\p{L}*$/u, ''));
  const isOpened = OPENERS.has(first) || (BEFORE.has(first) && BEHIND.has(second));
  return words.length >= SHORTEST && isOpened && !ID.test(line);
};

/** It also ends as they do. */
export const isQuestion = (line: string): boolean => /\?["'”’)\s]*$/.test(line) && opensAsQuestion(line);
