/** The address in its standard form when it is one of the web, `http` or `https`; null for everything else. */
export const webAddress = (written: string | null | undefined): string | null => {
  const url = URL.canParse(written ?? '') ? new URL(written ?? '') : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};
