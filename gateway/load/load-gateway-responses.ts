// Reads x-amazon-apigateway-gateway-responses.
import { type CompiledGatewayResponse, compileSubstitution } from '../respond/compile-gateway-response.ts';
import { isResponseType, type ResponseType } from '../respond/response-type.ts';
import { object, texts } from './json.ts';
import { loadHeaderMapping } from './load-parameters.ts';
import type { Reader } from './reader.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';

export function loadGatewayResponses(reader: Reader): ReadonlyMap<ResponseType, CompiledGatewayResponse> {
  const responses = new Map<ResponseType, CompiledGatewayResponse>();
  for (const [type, value] of Object.entries(object(reader.document[MEMBER]))) {
    const path = [MEMBER, type];
    if (!isResponseType(type)) {
      reader.report(path, `There is no gateway response type ${type}: it is left out.`);
      continue;
    }
    const response = object(value);
    const status = Number(response['statusCode'] ?? Number.NaN);
    responses.set(type, {
      status: Number.isInteger(status) ? status : undefined,
      headers: loadHeaderMapping(
        response['responseParameters'],
        'gatewayresponse.header.',
        new Set(),
        [...path, 'responseParameters'],
        reader,
      ),
      templates: new Map(
        texts(response['responseTemplates']).map(([media, template]) => [
          media.trim().toLowerCase(),
          compileSubstitution(template),
        ]),
      ),
    });
  }
  return responses;
}
