/** The picture of an answer as a file that a platform carries. */
import type { Logger } from 'pino';
import { pictureToPng } from '../../render/picture/to-png.ts';
import type { Reply } from '../../reply/nodes.ts';
import { shorten } from '../../reply/shorten.ts';
import { visible } from '../../reply/visible.ts';

export interface PictureFile {
  readonly name: string;
  readonly type: string;
  readonly data: Uint8Array;
  /** On one line each. */
  readonly title: string;
  readonly alternative: string;
}

export interface PictureLimits {
  /** Of an alternative text, in UTF-16 units. */
  readonly longestAlternative: number;
  readonly log: Logger;
}

/** Null where an answer has no picture, or where it cannot be drawn, which only the log tells: the words say everything. */
export async function pictureFile(
  { picture }: Reply,
  { longestAlternative, log }: PictureLimits,
): Promise<PictureFile | null> {
  if (picture === undefined) return null;
  try {
    return {
      name: 'timeline.png',
      type: 'image/png',
      data: await pictureToPng(picture),
      title: visible(picture.title),
      alternative: shorten(visible(picture.alternative), longestAlternative, (words) => words.length),
    };
  } catch (error) {
    log.error({ err: error }, 'a picture could not be drawn');
    return null;
  }
}
