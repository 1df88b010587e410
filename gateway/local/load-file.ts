// Reads the document from its file into what is executed and what is shown.
import { readFileSync } from 'node:fs';
import { InputError } from '../../openapi/input-error.ts';
import { readDocument } from '../../openapi/source-document.ts';
import type { Api } from '../api.ts';
import { loadApi } from '../load/load-api.ts';
import type { LoadOptions, Problem } from '../types.ts';

export interface LoadedFile {
  readonly api: Api;
  readonly problems: readonly Problem[];
  /** Of the file that holds the document. */
  readonly text: string;
}

/** @throws InputError when the file cannot be read or holds no OpenAPI 3.0 document. */
export function loadFile(file: string, options: LoadOptions): LoadedFile {
  const text = readText(file);
  const { api, problems } = loadApi(readDocument(text, file), options);
  return { api, problems, text: api.source.file === file ? text : readText(api.source.file) };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file.' : String(cause);
    throw new InputError(`cannot read ${file}: ${reason}`, {
      code: 'unreadable-document',
      help: 'Name an OpenAPI document with --spec.',
      cause,
    });
  }
}
