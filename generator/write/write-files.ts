// Writes the generated files, or compares them with those on disk.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../lib/base/index.ts';

export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** Whether the file on disk has exactly this content. */
export function isCurrent(file: OutputFile): boolean {
  try {
    return readFileSync(file.path, 'utf8') === file.text;
  } catch {
    return false;
  }
}

/**
 * Writes the files that differ, through a temporary file, so that a reader never sees a partial one.
 * @throws InputError `unwritable-file`
 */
export function writeFiles(files: readonly OutputFile[]): { readonly path: string; readonly written: boolean }[] {
  return files.map((file) => {
    const written = !isCurrent(file);
    if (written) replace(file);
    return { path: file.path, written };
  });
}

function replace({ path, text }: OutputFile): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (cause) {
    if (existsSync(temporary)) rmSync(temporary);
    const help = cause instanceof Error ? `${cause.message}.` : '';
    throw new InputError('The file cannot be written.', {
      code: 'unwritable-file',
      place: { file: path },
      help,
      cause,
    });
  }
}
