// Mapping expressions of REST APIs. Source: API Gateway developer guide, "API Gateway request and response data mapping reference".
import { type JsonSchema, mapByPattern } from './json-schema.ts';

const NAME = '[a-zA-Z0-9._$-]+';
const ANYWHERE = `stageVariables\\.[A-Za-z0-9_]+|context\\..+|'[\\s\\S]*'`;

/** `integration.request.header.X` ← `method.request.querystring.Y`, `'constant'`, … */
export const requestParameters: JsonSchema = mapByPattern(
  `^integration\\.request\\.(header|querystring|path)\\.${NAME}$`,
  {
    type: 'string',
    pattern: `^(method\\.request\\.((multivalue)?(querystring|header)|path)\\.${NAME}|method\\.request\\.body([.\\[][\\s\\S]*)?|${ANYWHERE})$`,
    description: `method.request.{path, querystring, header}.NAME, method.request.body, stageVariables.NAME, context.NAME or a constant in single quotes`,
  },
);

/** `method.response.header.X` ← `integration.response.header.Y`, `'constant'`, … */
export const responseParameters: JsonSchema = mapByPattern(`^method\\.response\\.header\\.${NAME}$`, {
  type: 'string',
  pattern: `^(integration\\.response\\.(multivalue)?header\\.${NAME}|integration\\.response\\.body([.\\[][\\s\\S]*)?|${ANYWHERE})$`,
  description: `integration.response.header.NAME, integration.response.body, stageVariables.NAME, context.NAME or a constant in single quotes`,
});

/** `gatewayresponse.header.X` ← `'constant'`, `method.request.header.Y`, `context.Z`. */
export const gatewayResponseParameters: JsonSchema = mapByPattern(
  `^gatewayresponse\\.(header|path|querystring)\\.${NAME}$`,
  {
    type: 'string',
    pattern: `^(method\\.request\\.((multivalue)?(querystring|header)|path)\\.${NAME}|${ANYWHERE})$`,
    description: `method.request.{path, querystring, header}.NAME, stageVariables.NAME, context.NAME or a constant in single quotes`,
  },
);
