/** A picture as a file that every chat shows. */
import { createRequire } from 'node:module';
import type { Picture } from '../../reply/picture.ts';
import { drawPicture } from './draw.ts';
import { PNG_SCALE } from './limits.ts';

const { resolve } = createRequire(import.meta.url);

/** The font comes with the program, so that every machine draws the same; `text-width.ts` knows its widths. */
const fontFiles = (): string[] => [
  resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
];

/** Draws it in a thread of its own. The library is loaded when the first picture is drawn. Rejects only where that fails. */
export const pictureToPng = async (picture: Picture): Promise<Uint8Array> => {
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(drawPicture(picture), {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  });
  return drawn.asPng();
};
