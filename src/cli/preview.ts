/** `who-said preview NEWSROOM`: the digest that would be posted now, as a terminal, Slack or Discord would get it, or as a page. */
import { noDigestReply } from '../core/digest/digest-reply.ts';
import { type Base, openProgram, type Program } from '../main.ts';
import { type Output, wantsColour, widthOf } from '../platforms/terminal/streams.ts';
import { write } from '../platforms/terminal/write.ts';
import { renderPreview } from '../render/html/preview/render.ts';
import { renderTerminal, type TerminalOptions } from '../render/terminal/render.ts';
import { type Draft, draftDigest } from './draft-digest.ts';
import { printOnDiscord, printOnSlack } from './print-on.ts';
import { printReply } from './print-reply.ts';
import type { StoppableStreams } from './streams.ts';
import { writeOut } from './write-out.ts';

export const PREVIEW_SURFACES = ['terminal', 'slack', 'discord', 'html'] as const;

export interface PreviewAsked {
  /** Of a digest; without it the only one. */
  readonly name: string | undefined;
  readonly on: (typeof PREVIEW_SURFACES)[number];
  /** A file instead of standard output. */
  readonly out: string | undefined;
}

/**
 * Resolves to 0 when it was printed, to 1 where no digest is set up. Rejects with a ProblemError `digest-unknown`, `digest-unnamed`,
 * `file-unwritable`.
 */
export async function preview(asked: PreviewAsked, base: Base, streams: StoppableStreams): Promise<number> {
  const program = await openProgram(base, streams.signal);
  try {
    return await show(asked, { program, base, streams });
  } finally {
    await program.close();
  }
}

interface Around {
  readonly program: Program;
  readonly base: Base;
  readonly streams: StoppableStreams;
}

/** What there is to say about it goes to the notes, so that the output is only what would be posted. */
async function show({ name, on, out }: PreviewAsked, { program, base, streams }: Around): Promise<number> {
  const { digests } = program.context;
  if (digests === null || digests.plans().length === 0) {
    await printReply(noDigestReply(), streams.notes, base.settings);
    return 1;
  }
  const draft = await draftDigest(name, digests);
  await printReply(draft.notes, streams.notes, base.settings);
  await write(streams.notes, '\n');
  const page = out === undefined ? pageOf(streams.output, base) : PLAIN_PAGE;
  const printed = PRINT[on](draft, page);
  const text = printed === '' ? '' : `${printed}\n`;
  await (out === undefined ? write(streams.output, text) : writeOut(out, text));
  return 0;
}

/** What is printed to. */
interface Page extends TerminalOptions {
  /** JSON is laid out for people. */
  readonly isRead: boolean;
}

const PLAIN_PAGE: Page = { width: 80, colour: false, isRead: false };

const pageOf = (output: Output, { settings }: Base): Page => ({
  width: widthOf(output),
  colour: wantsColour(output, settings.NO_COLOR ? '1' : undefined),
  isRead: output.isTTY === true,
});

const PRINT: Readonly<Record<PreviewAsked['on'], (draft: Draft, page: Page) => string>> = {
  terminal: (draft, page) => renderTerminal(draft.reply, page),
  slack: (draft, page) => asLines(printOnSlack(draft), page),
  discord: (draft, page) => asLines(printOnDiscord(draft), page),
  html: (draft) =>
    renderPreview({
      title: `${draft.status.plan.name}, a preview`,
      notes: draft.notes.children,
      slack: printOnSlack(draft),
      discord: printOnDiscord(draft),
      terminal: renderTerminal(draft.reply, PLAIN_PAGE),
      isThread: draft.status.plan.thread,
    }),
};

const asLines = (bodies: readonly string[], { isRead }: Page): string =>
  bodies.map((body) => (isRead ? JSON.stringify(JSON.parse(body), null, 2) : body)).join('\n');
