/** Takes secrets out of a text, however they are written in it. */
import { base64Cores, spelled } from './spellings.ts';
import { TOKEN_SHAPES } from './token-shapes.ts';

export type Mask = (text: string) => string;

const MASKED = '[secret]';

/** Masks the given secrets, and whatever looks like a token of somebody else. Empty ones are no secrets. */
export const createMask = (secrets: readonly string[]): Mask => {
  const known = secrets.filter((secret) => secret.trim() !== '');
  const masks = [maskSpelled(known), maskBase64(known), maskShapes];
  return (text) => masks.reduce((masked, mask) => mask(masked), text);
};

const maskSpelled = (secrets: readonly string[]): Mask => {
  if (secrets.length === 0) return (text) => text;
  // The longest first: one may be the beginning of another.
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  const form = new RegExp(longestFirst.map(spelled).join('|'), 'gi');
  return (text) => text.replace(form, MASKED);
};

const BASE64_RUN = /(?:[\w+/-]|%2[bf])+(?:=|%3d)*/gi;

const maskBase64 = (secrets: readonly string[]): Mask => {
  const cores = secrets.flatMap(base64Cores);
  if (cores.length === 0) return (text) => text;
  const holdsOne = (run: string): boolean => cores.some((core) => run.includes(core));
  return (text) => text.replace(BASE64_RUN, (run) => (holdsOne(plainBase64(run)) ? MASKED : run));
};

/** Without the escapes of addresses, and in the alphabet without `-` and `_`: https://www.rfc-editor.org/rfc/rfc4648#section-5. */
const plainBase64 = (run: string): string =>
  run.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replaceAll('-', '+').replaceAll('_', '/');

const maskShapes: Mask = (text) =>
  TOKEN_SHAPES.reduce((masked, shape) => masked.replace(shape, `$<before>${MASKED}`), text);
