// JSON Schemas of parameter mappings, built from their grammar in lib/apigateway/facts.
import { type MappingPlace, mappingSourcePattern, mappingTargetPattern } from '../../apigateway/index.ts';
import { type JsonSchema, mapByPattern } from './json-schema.ts';

const ANYWHERE = 'stageVariables.NAME, context.NAME or a constant in single quotes';
const OF_REQUEST = 'method.request.{path, querystring, header}.NAME';

/** `integration.request.header.X` ← `method.request.querystring.Y`, `'constant'`, … */
export const requestParameters = mappings('request', `${OF_REQUEST}, method.request.body, ${ANYWHERE}`);

/** `method.response.header.X` ← `integration.response.header.Y`, `'constant'`, … */
export const responseParameters = mappings(
  'response',
  `integration.response.header.NAME, integration.response.body, ${ANYWHERE}`,
);

/** `gatewayresponse.header.X` ← `'constant'`, `method.request.header.Y`, `context.Z`. */
export const gatewayResponseParameters = mappings('gateway-response', `${OF_REQUEST}, ${ANYWHERE}`);

function mappings(place: MappingPlace, description: string): JsonSchema {
  return mapByPattern(mappingTargetPattern(place), {
    type: 'string',
    pattern: mappingSourcePattern(place),
    description,
  });
}
