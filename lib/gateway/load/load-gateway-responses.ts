// Reads x-amazon-apigateway-gateway-responses.
import { isResponseType, type ResponseType, splitGatewayTemplate } from '../../apigateway/index.ts';
import { objectOf, textsOf } from '../../base/index.ts';
import { statusOf } from '../http/final-status.ts';
import type { CompiledGatewayResponse } from '../respond/compile-gateway-response.ts';
import type { GatewayResponses } from '../respond/gateway-response.ts';
import { loadHeaderMapping } from './load-parameters.ts';
import type { Reader } from './reader.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';

export function loadGatewayResponses(reader: Reader): GatewayResponses {
  const responses = new Map<ResponseType, CompiledGatewayResponse>();
  for (const [type, value] of Object.entries(objectOf(reader.document[MEMBER]))) {
    const path = [MEMBER, type];
    if (!isResponseType(type)) {
      reader.report(path, `There is no gateway response type ${type}: it is left out.`);
      continue;
    }
    const response = objectOf(value);
    const status = statusOf(response['statusCode']);
    if (status === undefined && response['statusCode'] !== undefined) {
      const given = JSON.stringify(response['statusCode']);
      reader.report([...path, 'statusCode'], `No answer can have the status ${given}: it is left out.`);
    }
    responses.set(type, {
      status,
      headers: loadHeaderMapping(
        response['responseParameters'],
        'gatewayresponse.header.',
        new Set(),
        [...path, 'responseParameters'],
        reader,
      ),
      templates: new Map(
        textsOf(response['responseTemplates']).map(([media, template]) => [
          media.trim().toLowerCase(),
          splitGatewayTemplate(template),
        ]),
      ),
    });
  }
  return responses;
}
