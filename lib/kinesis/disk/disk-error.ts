// The errors that stop a start or a read, and explanations of the errors of the system.
import { errorCode, InputError } from '../../base/index.ts';

/** A file that is not as it was written. Reading stops there instead of skipping, because acknowledged records may follow. */
export function damaged(file: string, offset: number, what: string): InputError {
  return new InputError(`The file is damaged at byte ${offset}: ${what}.`, {
    code: 'data-dir-damaged',
    place: { file },
    help: 'Restore the file from a copy, or move it away and lose its records, or use another --data-dir.',
  });
}

/** @param cause an error of the system. */
export function unusable(folder: string, cause: unknown): InputError {
  return new InputError(`The data folder ${folder} cannot be used (${reasonOf(cause)}).`, {
    code: 'data-dir-unusable',
    help: 'Use another --data-dir.',
    cause,
  });
}

/** Why nothing is written to a file that is open and is no longer in its place. */
export function removedWhileUsed(): Error {
  return new Error('its files were removed or moved while in use; put them back, or restart');
}

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

export function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined) return reason;
  return code ?? (cause instanceof Error ? cause.message : String(cause));
}
