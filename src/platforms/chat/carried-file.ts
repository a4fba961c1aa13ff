/** The picture or the file of an answer, as a platform carries it. */
import type { Logger } from 'pino';
import { pictureToPng } from '../../render/picture/to-png.ts';
import type { Reply } from '../../reply/nodes.ts';
import { shorten } from '../../reply/shorten.ts';
import { visible } from '../../reply/visible.ts';

export interface CarriedFile {
  readonly name: string;
  readonly type: string;
  readonly data: Uint8Array;
  /** On one line each. */
  readonly title: string;
  readonly alternative: string;
}

export interface FileLimits {
  /** Of an alternative text, in UTF-16 units. */
  readonly longestAlternative: number;
  readonly log: Logger;
}

/** Null where an answer has neither, or where the picture cannot be drawn, which only the log tells: the words say everything. */
export async function carriedFile(
  { picture, file }: Reply,
  { longestAlternative, log }: FileLimits,
): Promise<CarriedFile | null> {
  const shortened = (words: string): string =>
    shorten(visible(words), longestAlternative, ({ length }) => length);
  if (file !== undefined) {
    const { name, mediaType: type, title, text } = file;
    return { name, type, data: Buffer.from(text), title: visible(title), alternative: shortened(title) };
  }
  if (picture === undefined) return null;
  try {
    return {
      name: 'timeline.png',
      type: 'image/png',
      data: await pictureToPng(picture),
      title: visible(picture.title),
      alternative: shortened(picture.alternative),
    };
  } catch (error) {
    log.error({ err: error }, 'a picture could not be drawn');
    return null;
  }
}
