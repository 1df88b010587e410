// Reads the mapping templates from their folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, readFile } from '../../lib/base/index.ts';
import { insertAllowedOrigin } from '../declaration/cors.ts';
import { insertRetryAfter } from '../declaration/retry-after.ts';
import type { PayloadFormat, Route } from '../declaration/route.ts';
import { corsOf } from '../options/cors-of.ts';
import { eventKeyOf } from '../options/event-key-of.ts';
import type { Options } from '../options/options.ts';
import { emptyComments } from './empty-comments.ts';
import { insertEscapes } from './escape-marker.ts';
import { insertPartitionKey } from './partition-key.ts';
import { insertRecordOptions } from './record-options.ts';
import {
  type ErrorStatus,
  errorFile,
  PASSTHROUGH_FILE,
  PREFLIGHT_REQUEST_FILE,
  PREFLIGHT_RESPONSE_FILE,
  requestFile,
  responseFile,
  templateFiles,
} from './template-files.ts';

/**
 * The templates as they are deployed, by purpose: markers expanded, comments emptied, every line on the same line as in its file. Each
 * function throws InputError `missing-template` when its file does not exist.
 */
export interface Templates {
  /** For a request in this payload format, with the record options inserted. */
  request(route: Route, format: PayloadFormat): string;
  /** For a 200 of Kinesis. */
  response(route: Route): string;
  /** For a failure of Kinesis; `status` is that of the integration response. */
  error(status: ErrorStatus): string;
  /** For a 200 of Kinesis of which only headers change. */
  passthrough(): string;
  /** For a preflight: the status for the mock integration. */
  preflightRequest(): string;
  /** The body of the response to a preflight, which is empty. */
  preflightResponse(): string;
}

/**
 * @param routes all routes, chosen or not: a file that belongs to none of them is refused.
 * @throws InputError `unreadable-folder`, `unreadable-file` or `orphan-template`
 */
export function readTemplates(folder: string, routes: readonly Route[], options: Options): Templates {
  const contents = new Map(listFiles(folder).map((file) => [file, readText(join(folder, file))]));
  refuseOrphans(folder, [...contents.keys()], templateFiles(routes));
  const text = (file: string): string => {
    const found = contents.get(file);
    if (found !== undefined) return found;
    throw new InputError('A route needs this template, which does not exist.', {
      code: 'missing-template',
      place: { file: join(folder, file) },
      help: 'Create it, or remove the route (in a clone: from generator/routes/index.ts).',
    });
  };
  const expand = (file: string, change = (template: string): string => template): string =>
    // Markers first: some of them are comments.
    emptyComments(insertEscapes(insertRetryAfter(change(text(file))), join(folder, file)));
  const cors = corsOf(options);
  const respond = (file: string): string => insertAllowedOrigin(expand(file), cors);
  return {
    request: (route, format) =>
      expand(requestFile(route, format), (template) =>
        insertPartitionKey(
          insertRecordOptions(template, route, format, options, text),
          route,
          format,
          eventKeyOf(options),
        ),
      ),
    response: (route) => respond(responseFile(route)),
    error: (status) => respond(errorFile(status)),
    passthrough: () => respond(PASSTHROUGH_FILE),
    preflightRequest: () => expand(PREFLIGHT_REQUEST_FILE),
    preflightResponse: () => respond(PREFLIGHT_RESPONSE_FILE),
  };
}

function refuseOrphans(folder: string, files: readonly string[], known: ReadonlySet<string>): void {
  const orphan = files.find((file) => !known.has(file));
  if (orphan === undefined) return;
  throw new InputError('This template does not belong to a route.', {
    code: 'orphan-template',
    place: { file: join(folder, orphan) },
    help: 'Name it after a route and what it maps, such as put-record.request.json.vtl, or delete it.',
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new InputError('The folder of the templates cannot be read.', {
      code: 'unreadable-folder',
      place: { file: folder },
      help: 'Correct its path or its permissions.',
      cause,
    });
  }
}

/** With Unix newlines, and without the final one, which would become part of what is sent. */
function readText(file: string): string {
  return readFile(file).replaceAll('\r\n', '\n').replace(/\n$/, '');
}
