import { createSyncer } from '../corpus/syncer.ts';
import { watchCorpus } from '../corpus/watch.ts';
import { watchFile } from '../corpus/watch-file.ts';
import { aliasesPath, type Base, correctionsPath, type Program } from '../main.ts';

/** Keeps the store at what the folders, the corrections and the aliases hold until the signal; settles when nothing is read any more. */
export async function followFolders(
  { settings, log }: Base,
  { sync, context, reloadAliases }: Program,
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
  const aliases = createSyncer({ sync: reloadAliases, log, signal });
  // They may have changed since they were read at the start.
  aliases.request();
  const watch = { onChange: syncer.request, signal };
  await Promise.all([
    watchCorpus({ ...watch, folders: settings.CORPUS_DIRS, log }),
    watchFile({ ...watch, path: correctionsPath(settings) }),
    watchFile({ path: aliasesPath(settings), signal, onChange: aliases.request }),
  ]);
  await Promise.all([syncer.idle(), aliases.idle()]);
}
