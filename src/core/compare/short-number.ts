/** FNV-1a, 32 bits: a number for a text, the same on every machine; two texts rarely share one. https://www.rfc-editor.org/rfc/rfc9923 (read 2026-11) */
export const shortNumber = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
