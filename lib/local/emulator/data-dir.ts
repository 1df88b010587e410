// The folder that keeps the records of the embedded Kinesis: makes it, and says plainly when it cannot be used.
import { errorCode, InputError } from '../../base/index.ts';
import type { EngineName } from './engine.ts';
import { makeFolder } from './make-folder.ts';

/** @throws InputError */
export async function prepareDataDir(dataDir: string, engine: EngineName): Promise<void> {
  if (engine !== 'kinesalite') {
    throw new InputError(`--data-dir cannot be used with --kinesis ${engine}:`, {
      code: 'data-dir-engine',
      help: 'that engine saves only every few seconds, so acknowledged records could be lost. Use the default engine.',
    });
  }
  try {
    await makeFolder(dataDir);
  } catch (error) {
    throw unusableDataDir(dataDir, error);
  }
}

/** What the system says of a folder, in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'writing there is not permitted',
  ELOOP: 'its symbolic links go round in circles',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no folder can be made there, or a symbolic link leads to nothing',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'writing there is not permitted',
  EROFS: 'the file system is read-only',
};

export function unusableDataDir(dataDir: string, error: unknown): InputError {
  const reason = REASONS[errorCode(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
  // LevelDB locks its folder; the words differ by system.
  return /lock .*(temporarily unavailable|already held|being used|access)/i.test(reason)
    ? new InputError(`the data folder ${dataDir} is in use by another process.`, {
        code: 'data-dir-in-use',
        help: 'Stop that one, or give each its own --data-dir.',
        cause: error,
      })
    : new InputError(`the data folder ${dataDir} cannot be used (${reason}).`, {
        code: 'data-dir-unusable',
        help: 'Give another --data-dir.',
        cause: error,
      });
}
