import { createSyncer } from '../corpus/syncer.ts';
import { watchCorpus } from '../corpus/watch.ts';
import type { Base, Program } from '../main.ts';

/** Keeps the store at what the folders hold until the signal; settles when nothing is read any more. */
export async function followFolders(
  { settings, log }: Base,
  { sync, context }: Program,
  signal: AbortSignal,
): Promise<void> {
  const syncer = createSyncer({
    sync: async () => {
      const { added, changed, removed } = await sync();
      if (added + changed + removed === 0) return;
      log.info({ added, changed, removed }, 'the documents have changed');
      // Whoever asks next should not wait for it.
      await context.corpus();
    },
    log,
    signal,
  });
  await watchCorpus({ folders: settings.CORPUS_DIRS, onChange: syncer.request, log, signal });
  await syncer.idle();
}
