// Loads the document again when one of its files changes. One that is broken, or may not be served, is said and not used.
import { statSync } from 'node:fs';
import { formatInputError, InputError, printable } from '../../base/index.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import { watchFiles } from './watch-files.ts';

/**
 * @param files of the document as it is.
 * @param use takes the new document. What it throws keeps the old one.
 * @returns stops watching.
 */
export function watchDocument(
  { spec, load, say }: Pick<GatewaySettings, 'spec' | 'load' | 'say'>,
  files: readonly string[],
  use: (loaded: LoadedFile) => void,
): () => void {
  const tell = (line: string) => say(printable(line));
  const reload = () => {
    try {
      refusePipe(spec);
      const loaded = loadFile(spec, load);
      use(loaded);
      stop();
      stop = watchFiles(loaded.api.files, reload, tell);
    } catch (error) {
      tell(`The changed document is not used: ${describe(error)}`);
    }
  };
  let stop = watchFiles(files, reload, tell);
  return () => stop();
}

/** Whoever reads a pipe waits for its writer, and the requests with them. */
function refusePipe(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFIFO()) return;
  throw new InputError('This is a pipe, which is read at the start alone.', {
    code: 'unreadable-file',
    place: { file },
    help: 'Name a file.',
  });
}

function describe(error: unknown): string {
  if (error instanceof InputError) return formatInputError(error);
  return error instanceof Error ? error.message : String(error);
}
