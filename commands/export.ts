import { STATEMENT_OPTIONS } from '../src/core/answer/statement-options.ts';
import { defineCommand } from '../src/core/command.ts';
import { answerExport, FILE_FORMATS } from '../src/core/export/answer-export.ts';
import { choice } from '../src/core/options/choice.ts';

/** All that a question finds, as a file. */
export default defineCommand({
  name: 'export',
  summary: 'Gives all statements that a question finds as a file: a table, JSON lines or Markdown',
  options: {
    ...STATEMENT_OPTIONS,
    format: choice(FILE_FORMATS, {
      required: false,
      positional: false,
      description: 'A table (csv), JSON lines (jsonl) or Markdown (md); without it, a table',
      example: 'csv',
    }),
  },
  examples: ['export nato', 'export nato from:kuleba format:md'],
  run: (asked, context) => answerExport(asked, context),
});
