// Compiles the responses of an integration: how each backend response becomes a method response.
import type { IntegrationResponse } from '../../apigateway/index.ts';
import { pointer } from '../../source/index.ts';
import { Failure, InvalidPattern, StatusPattern } from '../../vtl/index.ts';
import { statusOf } from '../http/final-status.ts';
import type { CompiledIntegrationResponse } from '../map/map-response.ts';
import type { LoadContext } from './load-context.ts';
import { loadHeaderMapping } from './load-header-mapping.ts';
import { loadTemplates } from './load-templates.ts';

/** Responses with a pattern, in the order of the document, then the default. */
export function loadIntegrationResponses(
  responses: readonly IntegrationResponse[],
  context: LoadContext,
): readonly CompiledIntegrationResponse[] {
  const compiled = responses.map((response) => loadResponse(response, context));
  return [...compiled.filter(({ matches }) => matches), ...compiled.filter(({ matches }) => !matches)];
}

function loadResponse(response: IntegrationResponse, context: LoadContext): CompiledIntegrationResponse {
  const { key } = response;
  return {
    matches: key === 'default' || key === '' ? undefined : compileSelection(key, response.pointer, context),
    status: loadStatus(response, context),
    contentHandling: response.contentHandling,
    templates: loadTemplates(response.templates, context),
    headers: loadHeaderMapping(response.headers, 'response', new Set(), context),
  };
}

function loadStatus({ value, statusCode, pointer: place }: IntegrationResponse, context: LoadContext) {
  const given = value['statusCode'];
  const status = statusOf((given ?? undefined) === undefined ? 200 : statusCode);
  if (status === undefined) {
    const message = `No response can have the status ${JSON.stringify(given)}. The route responds with 500 instead.`;
    context.report(place + pointer('statusCode'), message);
  }
  return status;
}

function compileSelection(key: string, place: string, context: LoadContext): (status: string) => boolean {
  try {
    const pattern = new StatusPattern(key);
    return (status) => pattern.matches(status);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason = error instanceof InvalidPattern ? 'is not a regular expression' : 'cannot run here';
    context.report(place, `The pattern "${key}" ${reason}. It matches nothing.`);
    return () => false;
  }
}
