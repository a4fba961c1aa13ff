import { markup } from './escape.ts';

/** How every page looks: the reader's own fonts, light or dark as they have it, nothing wider than the screen. */
export const STYLE = markup`
:root {
  color-scheme: light dark;
  --ground: #ffffff; --words: #1c1e21; --quiet: #565c66; --link: #0b57d0; --line: #cfd4da;
  --mark: #ffe9a8; --mark-words: #1c1e21; --warning: #8a5a00; --problem: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181c; --words: #e6e7ea; --quiet: #a4abb6; --link: #8ab4f8; --line: #3c424b;
    --mark: #5c4a12; --mark-words: #fff6dc; --warning: #f0b849; --problem: #ff8a80;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--words); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { font-size: 1.5rem; margin-top: .5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.05rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote { margin: .5rem 0; }
article { margin: 1rem 0; }
blockquote, .reported { padding-inline-start: .9rem; border-inline-start: 4px solid var(--line); }
blockquote { margin-inline: 0; } blockquote p { margin: .25rem 0; }
.reported { border-inline-start-style: dotted; }
.details, dt { color: var(--quiet); font-size: .875rem; }
a { color: var(--link); }
code, kbd { font: .9em ui-monospace, monospace; }
mark { background: var(--mark); color: var(--mark-words); }
ul, ol { padding-inline-start: 1.5rem; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 1rem; } dt { flex: 0 0 9rem; } dd { flex: 1 1 15rem; margin: 0; }
.notice { padding-inline-start: .9rem; border-inline-start: 4px solid var(--line); }
.warning { border-color: var(--warning); } .warning strong { color: var(--warning); }
.problem { border-color: var(--problem); } .problem strong { color: var(--problem); }
`;
