// Compiles the gateway responses that a document customizes.
import {
  type GatewayResponse,
  isResponseType,
  type ResponseType,
  splitGatewayTemplate,
} from '../../apigateway/index.ts';
import { pointer } from '../../source/index.ts';
import { statusOf } from '../http/final-status.ts';
import type { CompiledGatewayResponse } from '../respond/compile-gateway-response.ts';
import type { GatewayResponses } from '../respond/gateway-response.ts';
import type { LoadContext } from './load-context.ts';
import { loadHeaderMapping } from './load-header-mapping.ts';

export function loadGatewayResponses(context: LoadContext): GatewayResponses {
  const responses = new Map<ResponseType, CompiledGatewayResponse>();
  for (const response of context.document.gatewayResponses) {
    const { type } = response;
    if (isResponseType(type)) responses.set(type, loadGatewayResponse(response, context));
    else context.report(response.pointer, `Unknown gateway response type ${type}. It is ignored.`);
  }
  return responses;
}

function loadGatewayResponse(response: GatewayResponse, context: LoadContext): CompiledGatewayResponse {
  const given = response.value['statusCode'];
  const status = statusOf(given);
  if (status === undefined && given !== undefined) {
    const message = `No response can have the status ${JSON.stringify(given)}. It is ignored.`;
    context.report(response.pointer + pointer('statusCode'), message);
  }
  const templates = response.templates.flatMap(({ mediaType, source }) =>
    source === undefined ? [] : [[mediaType.trim().toLowerCase(), splitGatewayTemplate(source)] as const],
  );
  return {
    status,
    headers: loadHeaderMapping(response.headers, 'gateway-response', new Set(), context),
    templates: new Map(templates),
  };
}
