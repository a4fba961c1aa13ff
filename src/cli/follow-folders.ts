import { createSyncer } from '../corpus/syncer.ts';
import { watchCorpus } from '../corpus/watch.ts';
import { watchFile } from '../corpus/watch-file.ts';
import { type Base, correctionsPath, type Program } from '../main.ts';

/** Keeps the store at what the folders and the corrections hold until the signal; settles when nothing is read any more. */
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
  const watch = { onChange: syncer.request, signal };
  await Promise.all([
    watchCorpus({ ...watch, folders: settings.CORPUS_DIRS, log }),
    watchFile({ ...watch, path: correctionsPath(settings) }),
  ]);
  await syncer.idle();
}
