// Creates the folder that keeps the records of the embedded Kinesis. When it cannot be used, the error says why.
import { errorCode, InputError } from '../../base/index.ts';
import type { EngineName } from './engine.ts';
import { makeFolder } from './make-folder.ts';

/** @throws InputError */
export async function prepareDataDir(dataDir: string, engine: EngineName): Promise<void> {
  if (engine !== 'kinesalite') {
    throw new InputError(`--data-dir cannot be used with --kinesis ${engine}:`, {
      code: 'data-dir-engine',
      help: 'this emulator saves only every few seconds, so acknowledged records could be lost. Use the default, kinesalite.',
    });
  }
  try {
    await makeFolder(dataDir);
  } catch (error) {
    throw unusableDataDir(dataDir, error);
  }
}

/** What the codes of the system mean for a folder. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission to write is denied',
  ELOOP: 'its symbolic links form a loop',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'a folder cannot be created there, or a symbolic link has no target',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is not a folder',
  EPERM: 'permission to write is denied',
  EROFS: 'the file system is read-only',
};

export function unusableDataDir(dataDir: string, error: unknown): InputError {
  const reason = REASONS[errorCode(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
  // LevelDB locks its folder. The message depends on the system.
  return /lock .*(temporarily unavailable|already held|being used|access)/i.test(reason)
    ? new InputError(`The data folder ${dataDir} is in use by another process.`, {
        code: 'data-dir-in-use',
        help: 'Stop that process, or use another --data-dir.',
        cause: error,
      })
    : new InputError(`The data folder ${dataDir} cannot be used (${reason}).`, {
        code: 'data-dir-unusable',
        help: 'Use another --data-dir.',
        cause: error,
      });
}
