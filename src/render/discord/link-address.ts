import { webUrl } from '../../reply/web-url.ts';
import { LINK_URL } from './limits.ts';

/**
 * The address as it stands in a masked link, or null where Discord would not link it: no web address, broken, or longer than we
 * let it be. Brackets are percent-encoded, because the first one that closes would end the link.
 */
export const linkAddress = (url: string): string | null => {
  const address = webUrl(url)?.replaceAll('(', '%28').replaceAll(')', '%29') ?? '';
  return URL.canParse(address) && address.length <= LINK_URL ? address : null;
};
