// Reads the responses of an integration: which answer of the backend becomes which answer of the method, and how.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { Failure, InvalidPattern, StatusPattern } from '../../vtl/index.ts';
import { statusOf } from '../http/final-status.ts';
import type { IntegrationResponse } from '../map/map-response.ts';
import type { ContentHandling } from '../map/payload.ts';
import { loadHeaderMapping } from './load-parameters.ts';
import { loadTemplates } from './load-templates.ts';
import type { Path, Reader } from './reader.ts';

/** Entries with a pattern in the order of the document, then the default. */
export function loadResponses(value: unknown, path: Path, reader: Reader): readonly IntegrationResponse[] {
  const entries = Object.entries(objectOf(value)).filter(([, response]) => isObject(response));
  const responses = entries.map(([key, response]) => loadResponse(key, objectOf(response), [...path, key], reader));
  return [...responses.filter(({ matches }) => matches), ...responses.filter(({ matches }) => !matches)];
}

function loadResponse(key: string, response: JsonObject, path: Path, reader: Reader): IntegrationResponse {
  return {
    matches: key === 'default' || key === '' ? undefined : compileSelection(key, path, reader),
    status: loadStatus(response['statusCode'], [...path, 'statusCode'], reader),
    contentHandling: contentHandling(response['contentHandling']),
    templates: loadTemplates(response['responseTemplates'], [...path, 'responseTemplates'], reader),
    headers: loadHeaderMapping(
      response['responseParameters'],
      'method.response.header.',
      new Set(),
      [...path, 'responseParameters'],
      reader,
    ),
  };
}

function loadStatus(value: unknown, path: Path, reader: Reader): number | undefined {
  const status = statusOf(value ?? 200);
  if (status === undefined) {
    reader.report(path, `No answer can have the status ${JSON.stringify(value)}: the route answers 500 instead.`);
  }
  return status;
}

function compileSelection(key: string, path: Path, reader: Reader): (status: string) => boolean {
  try {
    const pattern = new StatusPattern(key);
    return (status) => pattern.matches(status);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason = error instanceof InvalidPattern ? 'is not a regular expression' : 'cannot be run here';
    reader.report(path, `“${key}” ${reason}: it matches nothing.`);
    return () => false;
  }
}

/** Anything else counts as absent. */
export function contentHandling(value: unknown): ContentHandling | undefined {
  return value === 'CONVERT_TO_TEXT' || value === 'CONVERT_TO_BINARY' ? value : undefined;
}
