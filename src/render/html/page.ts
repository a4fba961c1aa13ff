import { escapeHtml, type HtmlSafe, markup } from './escape.ts';
import { STYLE } from './style.ts';

export interface Page {
  /** Plain words for the browser's own title. */
  readonly title: string;
  /** CSS that comes after our own. */
  readonly style: HtmlSafe;
  readonly body: HtmlSafe;
}

/**
 * A whole page. Its policy lets a browser fetch and run nothing, should a mistake in escaping ever ask for it:
 * https://www.w3.org/TR/CSP3/ (`default-src` does not stand in for `base-uri` and `form-action`).
 */
export const pageHtml = ({ title, style, body }: Page): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
