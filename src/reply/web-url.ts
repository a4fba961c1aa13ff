/**
 * The address as every printer may show and link it: unchanged when it is a web address of visible ASCII; characters
 * that an address cannot contain (https://url.spec.whatwg.org/#url-code-points) are percent-encoded, as a browser
 * would do. Null for anything but http and https, so that `javascript:` is never linked.
 */
export const webUrl = (url: string): string | null =>
  /^https?:\/\/[^\s/]/i.test(url) ? url.replace(FORBIDDEN, percentEncode) : null;

const FORBIDDEN = /[^!-~]|["<>\\`]/gu;

/** A lone surrogate becomes U+FFFD, as the URL standard has it; `encodeURIComponent` would throw. */
const percentEncode = (character: string): string =>
  encodeURIComponent(/\p{Cs}/u.test(character) ? '\uFFFD' : character);
