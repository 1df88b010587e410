// Reloads the document when one of its files changes. A broken one, or one that must not be served, is reported and not used.
import { statSync } from 'node:fs';
import { formatInputError, InputError, printable } from '../../base/index.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import { watchFiles } from './watch-files.ts';

/**
 * @param files of the current document.
 * @param use called with the new document. If it throws, the old one stays.
 * @returns a function that stops watching.
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
      tell(`The changed document was not loaded: ${describe(error)}`);
    }
  };
  let stop = watchFiles(files, reload, tell);
  return () => stop();
}

/** Reading a pipe waits for its writer, and would block all requests. */
function refusePipe(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFIFO()) return;
  throw new InputError('The file is a pipe, which is read only once, at start.', {
    code: 'unreadable-file',
    place: { file },
    help: 'Specify a regular file.',
  });
}

function describe(error: unknown): string {
  if (error instanceof InputError) return formatInputError(error);
  return error instanceof Error ? error.message : String(error);
}
