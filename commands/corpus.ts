import { corpusRows } from '../src/core/answer/corpus-facts.ts';
import { defineCommand } from '../src/core/command.ts';
import { facts, heading, notice, reply } from '../src/reply/build.ts';

const MOST_NAMED = 20;

/** What is here. */
export default defineCommand({
  name: 'corpus',
  summary: 'Shows which documents, days, outlets and speakers are here',
  options: {},
  examples: ['corpus'],
  run: async (_, context) => {
    const view = await context.corpus();
    const empty = notice('info', 'There is no document yet: put articles into a folder of CORPUS_DIRS.');
    return reply('answered', [
      heading('What is here'),
      facts(corpusRows(view, MOST_NAMED)),
      ...(view.summary.documents === 0 ? [empty] : []),
    ]);
  },
});
