import { markup } from '../escape.ts';

/**
 * Words left, what there is to say of them right, where there is room. The three kinds of marks differ in ground, weight and
 * line, so that nobody needs the colours; paper and high contrast take the grounds away, and get the brackets.
 */
export const EXPLAINED_STYLE = markup`
:root { --said: #fff0bf; --said-line: #b98900; --speaker: #0b4a8f; --cue: #1d6b34; --card: #f5f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --said: #4a3d16; --said-line: #d9a92b; --speaker: #9cc7ff; --cue: #8fd9a5; --card: #1f2228; }
}
main { max-width: 76rem; }
.passage { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2.5rem; }
.original { font: 1.06rem/1.75 Georgia, "Times New Roman", serif; max-width: 40rem; }
.original p { margin: .5rem 0; }
.original .kind { font: .8rem/1.4 system-ui, sans-serif; color: var(--quiet); margin: .9rem 0 0; }
.skipped .original { color: var(--quiet); }
mark { background: var(--said); color: inherit; border-bottom: 1px solid var(--said-line); padding: .12em 0; }
mark mark { border-bottom-width: 3px; }
.original strong, .key strong { color: var(--speaker); text-decoration: underline; text-underline-offset: .2em; }
.original em, .key em { color: var(--cue); text-decoration: underline dotted; text-underline-offset: .2em; }
sup { font: .7em/1 system-ui, sans-serif; padding: 0 .15em; } sup a { text-decoration: none; font-weight: 600; }
.sign { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
.notes article { margin: .6rem 0; padding: .6rem .9rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; font-size: .9rem; }
.notes h3 { margin: 0 0 .35rem; } .notes h3 a { margin-inline-end: .35em; }
.notes dl { margin: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; } .notes dl > div { flex-wrap: nowrap; gap: 0 .4rem; }
.notes code { white-space: nowrap; }
.notes dt { flex: none; font-size: inherit; } .notes dd { flex: 0 1 auto; min-width: 0; }
:target { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
.foot { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (min-width: 62rem) {
  .passage { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); align-items: start; }
  .original { position: sticky; top: .5rem; }
}
@media print {
  main { max-width: none; padding: 0; }
  .passage { display: block; }
  .original { position: static; max-width: none; }
  .notes article, .original p { break-inside: avoid; } .original { break-after: avoid; }
}
@media print, (forced-colors: active) {
  .sign { position: static; width: auto; height: auto; clip-path: none; }
}
`;
