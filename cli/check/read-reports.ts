// Checks the documents of one input file.
import { formatInputError, InputError } from '../../lib/base/index.ts';
import { type CheckOptions, type CheckReport, checkSource } from '../../lib/check/index.ts';
import { readDocument } from '../../lib/source/index.ts';
import type { Io } from '../io/io.ts';
import type { InputFile } from './expand-files.ts';
import { readInputText, STANDARD_INPUT } from './read-input.ts';

/** What a file matched by a glob may be without being said: another kind of file, or a template without a document of an API. */
const OTHER_KINDS = ['not-an-object', 'not-openapi-3-0', 'no-single-api'];

/**
 * One report for each document of the file.
 * @throws InputError unless the file was matched by a glob; then it is skipped, and a broken file is reported on standard error.
 */
export function readReports(
  io: Io,
  { name, isOptional }: InputFile,
  options: Omit<CheckOptions, 'cwd'>,
): CheckReport[] {
  try {
    const file = name === STANDARD_INPUT ? 'stdin' : name;
    return checkSource(readDocument(readInputText(io, name), file), {
      ...options,
      cwd: io.cwd,
      withoutFiles: name === STANDARD_INPUT,
    });
  } catch (error) {
    if (!isOptional || !(error instanceof InputError)) throw error;
    if (!OTHER_KINDS.includes(error.code)) io.err(`Skipped: ${formatInputError(error)}`);
    return [];
  }
}
