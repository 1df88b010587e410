// Imports a document the way Postman does: with the converter that is inside it. Types only what the tests look at.
import { convert, convertV2, type Options } from 'openapi-to-postmanv2';

/** Postman's import settings, as its documentation for people names them in docs/postman.md. */
export const RECOMMENDED: Options = {
  folderStrategy: 'Tags',
  requestParametersResolution: 'Example',
  parametersResolution: 'Example',
  enableOptionalParameters: false,
};

/** The converter has two implementations; Postman has used both. */
export const CONVERTERS = { v1: convert, v2: convertV2 } as const;

export interface Pair {
  key: string;
  value: string;
  disabled?: boolean;
}

export interface PostmanRequest {
  name: string;
  request: {
    method: string;
    header: Pair[];
    url: { query: Pair[]; variable: Pair[]; path: string[]; host: string[] };
    body?: { raw?: string };
  };
  event?: { listen: 'prerequest' | 'test'; script: { exec: string[] } }[];
}

export interface Folder {
  name: string;
  item: (Folder | PostmanRequest)[];
}

export interface Collection {
  info: { name: string };
  item: Folder['item'];
  variable: Pair[];
}

export function importDocument(
  text: string,
  converter: keyof typeof CONVERTERS,
  options: Options,
): Promise<Collection> {
  return new Promise((resolve, reject) => {
    CONVERTERS[converter]({ type: 'string', data: text }, options, (error, result) => {
      const collection = result?.output?.[0]?.data;
      if (error || !collection) reject(new Error(error?.message ?? result?.reason));
      else resolve(collection as Collection);
    });
  });
}

/** Every request in the order of the collection, with the folders it lies in. */
export function requestsOf(
  items: Folder['item'],
  folders: readonly string[] = [],
): { folders: readonly string[]; request: PostmanRequest }[] {
  return items.flatMap((item) =>
    'item' in item ? requestsOf(item.item, [...folders, item.name]) : [{ folders, request: item }],
  );
}
