/** An answer that somebody shows to everybody. */
import { notice, paragraph } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';

/** True where the line may be asked once more for everybody: it found no problem, and asking it has changed nothing. */
export const isShareable = ({ outcome, isDone }: Reply): boolean => outcome !== 'problem' && isDone !== true;

/** Under the name of who shares it. */
export const sharedReply = (answer: Reply, by: string): Reply => ({
  ...answer,
  children: [paragraph(`Shared by ${by}`), ...answer.children],
});

/** Where a picture or file cannot be given to one person alone, they learn how to have it. */
export const withoutFile = ({ picture, file, ...words }: Reply): Reply => {
  if (picture === undefined && file === undefined) return words;
  const what = picture === undefined ? 'the file' : 'a picture';
  return {
    ...words,
    children: [...words.children, notice('info', `When it is shared, ${what} comes with it.`)],
  };
};
