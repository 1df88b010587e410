// The folder that keeps the records of the embedded Kinesis: makes it, and says plainly when it cannot be used.
import { mkdir } from 'node:fs/promises';
import { InputError } from '../../openapi/input-error.ts';
import type { EngineName } from './engine.ts';

/** @throws InputError */
export async function prepareDataDir(dataDir: string, engine: EngineName): Promise<void> {
  if (engine !== 'kinesalite') {
    throw new InputError(`--data-dir cannot be used with --kinesis ${engine}:`, {
      code: 'data-dir-engine',
      help: 'that engine saves only every few seconds, so acknowledged records could be lost. Use the default engine.',
    });
  }
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw unusableDataDir(dataDir, error);
  }
}

export function unusableDataDir(dataDir: string, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error);
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
