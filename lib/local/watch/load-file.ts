// Reads the document from its file, both as the API to execute and as the text to show.
import { readFile } from '../../base/index.ts';
import { type Api, type LoadOptions, type LoadWarning, loadApi } from '../../gateway/index.ts';
import { readDocument } from '../../source/index.ts';

export interface LoadedFile {
  readonly api: Api;
  readonly warnings: readonly LoadWarning[];
  /** Of the file that holds the document. */
  readonly text: string;
}

/** @throws InputError when the file cannot be read or does not contain an OpenAPI 3.0 or Swagger 2.0 document. */
export function loadFile(file: string, options: LoadOptions): LoadedFile {
  const text = readFile(file);
  const { api, warnings } = loadApi(readDocument(text, file), options);
  return { api, warnings, text: api.source.file === file ? text : readFile(api.source.file) };
}
