// Reads the document from its file into what is executed and what is shown.
import { readFile } from '../../base/index.ts';
import { type Api, type LoadOptions, loadApi, type Problem } from '../../gateway/index.ts';
import { readDocument } from '../../source/index.ts';

export interface LoadedFile {
  readonly api: Api;
  readonly problems: readonly Problem[];
  /** Of the file that holds the document. */
  readonly text: string;
}

/** @throws InputError when the file cannot be read or holds no OpenAPI 3.0 document. */
export function loadFile(file: string, options: LoadOptions): LoadedFile {
  const text = readFile(file);
  const { api, problems } = loadApi(readDocument(text, file), options);
  return { api, problems, text: api.source.file === file ? text : readFile(api.source.file) };
}
