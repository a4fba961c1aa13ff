import { markInSource } from '../src/core/answer/mark-in-source.ts';
import { readStatement } from '../src/core/answer/read-statement.ts';
import { sourceRows } from '../src/core/answer/source-rows.ts';
import { defineCommand } from '../src/core/command.ts';
import { statementId } from '../src/core/options/statement-id.ts';
import { elsewhereBlocks } from '../src/core/utterances/elsewhere-blocks.ts';
import { readAround } from '../src/core/utterances/read-around.ts';
import { actions, excerpt, facts, heading, reply, strong } from '../src/reply/build.ts';

/** Where a statement stands. */
export default defineCommand({
  name: 'source',
  summary: 'Shows a statement marked where it stands, and who else reports it',
  options: {
    id: statementId({
      description: 'The id beside the statement',
      example: 'stm_4k2v9q0x7m',
      required: true,
      positional: true,
    }),
  },
  examples: ['source stm_4k2v9q0x7m'],
  run: async ({ id }, { store, corpus }) => {
    const { statement, document } = await readStatement(id, store);
    const { directory } = await corpus();
    return reply('answered', [
      heading('Source: ', strong(document.title)),
      excerpt(...markInSource(document.text, statement)),
      facts(sourceRows({ statement, document })),
      ...elsewhereBlocks(statement, await readAround(statement, store), directory),
      actions({ label: 'How the speaker was found', line: `why ${id}` }),
    ]);
  },
});
