import { explainTrace } from '../src/core/answer/explain-trace.ts';
import { readStatement } from '../src/core/answer/read-statement.ts';
import { sourceRows } from '../src/core/answer/source-rows.ts';
import { defineCommand } from '../src/core/command.ts';
import { keyRows } from '../src/core/digest/explain-key.ts';
import { statementId } from '../src/core/options/statement-id.ts';
import { stanceRows } from '../src/core/stance/stance-rows.ts';
import { actions, facts, heading, reply, section } from '../src/reply/build.ts';

/** Why a statement is attributed as it is. */
export default defineCommand({
  name: 'why',
  summary: 'Shows rule by rule how a statement and its speaker were found',
  options: {
    id: statementId({
      description: 'The id beside the statement',
      example: 'stm_4k2v9q0x7m',
      required: true,
      positional: true,
    }),
  },
  examples: ['why stm_4k2v9q0x7m'],
  run: async ({ id }, { store, rules, keyWords, corpus }) => {
    const { statement, document } = await readStatement(id, store);
    const key = await keyRows(statement, { view: await corpus(), keyWords, store });
    return reply('answered', [
      heading('Why'),
      facts([...sourceRows({ statement, document }), ...stanceRows(statement)]),
      ...explainTrace(statement, rules),
      section(['How much it weighs in a digest'], [facts(key)]),
      actions({ label: 'Where it stands', line: `source ${id}` }),
    ]);
  },
});
