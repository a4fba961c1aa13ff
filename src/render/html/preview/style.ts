import { markup } from '../escape.ts';

/** How the platforms look, near enough to judge a message by. */
export const PREVIEW_STYLE = markup`
:root {
  --slack-ground: #ffffff; --slack-words: #1d1c1d; --slack-quiet: #5e5d60; --slack-link: #1264a3; --slack-line: #dddddd;
  --slack-code: #c01343; --slack-code-ground: #f8f8f8;
  --discord-ground: #ffffff; --discord-card: #f2f3f5; --discord-words: #2e3035; --discord-quiet: #565862; --discord-link: #005fc4;
  --discord-line: #c4c9ce; --discord-chip: #e0e2e6; --discord-mention: #e0e3ff; --discord-mention-words: #3a46a8;
  --terminal-ground: #16181c; --terminal-words: #e6e7ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --slack-ground: #1a1d21; --slack-words: #d1d2d3; --slack-quiet: #ababad; --slack-link: #1d9bd1; --slack-line: #4a4d52;
    --slack-code: #e8912d; --slack-code-ground: #232529;
    --discord-ground: #313338; --discord-card: #2b2d31; --discord-words: #dbdee1; --discord-quiet: #a3a8b0; --discord-link: #00a8fc;
    --discord-line: #4e5058; --discord-chip: #3b3d44; --discord-mention: #3c4270; --discord-mention-words: #c9cdfb;
    --terminal-ground: #0c0d0f;
  }
}
main { max-width: 84rem; }
.platforms { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 1.5rem; align-items: start; }
section, article { min-width: 0; }
h3 { margin: .75rem 0 .4rem; }
h3, .measures, summary { color: var(--quiet); font-size: .875rem; font-weight: normal; }
.slack, .discord { padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; font-size: .95rem; line-height: 1.46; }
.slack p, .slack blockquote, .discord p, .discord blockquote { white-space: pre-wrap; margin: 0; }
.slack h4, .discord h4 { margin: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.buttons li { padding: .2rem .7rem; border-radius: .3rem; font-size: .85rem; font-weight: 600; }
.slack { background: var(--slack-ground); color: var(--slack-words); }
.slack > div + div { margin-top: .5rem; }
.slack blockquote + p { margin-top: .25rem; }
.slack h4 { font-size: 1.15rem; font-weight: 900; }
.slack a { color: var(--slack-link); }
.slack .small { color: var(--slack-quiet); font-size: .8rem; }
.slack blockquote { border-inline-start: 4px solid var(--slack-line); }
.slack code { color: var(--slack-code); background: var(--slack-code-ground); border: 1px solid var(--slack-line); border-radius: 3px; padding: 0 3px; }
.slack .buttons li { border: 1px solid var(--slack-line); }
.slack .mention { color: var(--slack-link); }
.discord { background: var(--discord-ground); color: var(--discord-words); }
.discord .card { padding: .5rem .9rem .75rem .75rem; border-inline-start: 4px solid; border-radius: 4px; background: var(--discord-card); }
.discord .card + .card { margin-top: .4rem; }
.discord h4, .discord .big { font-size: 1rem; font-weight: 700; }
.discord h4 + p, .discord h4 + blockquote { margin-top: .4rem; }
.discord .author, .discord .footer, .discord .small { font-size: .8rem; }
.discord .small, .discord .footer { color: var(--discord-quiet); }
.discord .author { font-weight: 600; }
.discord .footer { margin-top: .5rem; }
.discord .gap { height: .6rem; }
.discord a { color: var(--discord-link); }
.discord blockquote { border-inline-start: 4px solid var(--discord-line); border-radius: 2px; }
.discord code, .discord time { background: var(--discord-chip); border-radius: 3px; padding: 0 3px; }
.discord .mention { color: var(--discord-mention-words); background: var(--discord-mention); border-radius: 3px; padding: 0 2px; }
.discord .spoiler { background: var(--discord-line); }
.discord .buttons li { background: var(--discord-chip); }
.terminal { background: var(--terminal-ground); color: var(--terminal-words); padding: .9rem; border-radius: .5rem; overflow-x: auto; font: .85rem/1.45 ui-monospace, monospace; overflow-wrap: normal; }
.read-out { white-space: pre-wrap; font-size: .9rem; }
`;
