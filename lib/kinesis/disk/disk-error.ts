// The errors that end a start or a read, and what the system means by its own.
import { errorCode, InputError } from '../../base/index.ts';

/** A file that is not as it was written. It is never read past: what is behind the place may be records that were acknowledged. */
export function damaged(file: string, offset: number, what: string): InputError {
  return new InputError(`The file is damaged at byte ${offset}: ${what}.`, {
    code: 'data-dir-damaged',
    place: { file },
    help: 'Bring the file back from a copy, or move it away and lose what is in it, or give another --data-dir.',
  });
}

/** @param cause an error of the system. */
export function unusable(folder: string, cause: unknown): InputError {
  return new InputError(`The data folder ${folder} cannot be used (${reasonOf(cause)}).`, {
    code: 'data-dir-unusable',
    help: 'Permit writing it, or give another --data-dir.',
    cause,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'not permitted',
  EEXIST: 'a file is in its place',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in its place',
  EPERM: 'not permitted',
  EROFS: 'it is on a disk that is read-only',
};

export function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined) return reason;
  return code ?? (cause instanceof Error ? cause.message : String(cause));
}
