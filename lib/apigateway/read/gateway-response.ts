// Lists the gateway responses that a document customizes. Their templates are not VTL: API Gateway only replaces variables.
import { type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { type MappingTemplate, readMappingTemplates } from './mapping-template.ts';
import { type ParameterMapping, readParameterMappings } from './parameter-mapping.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';

export interface GatewayResponse {
  readonly pointer: string;
  /** `DEFAULT_4XX`, `BAD_REQUEST_BODY`, or any other key of the document. */
  readonly type: string;
  readonly value: JsonObject;
  /** `responseTemplates`. */
  readonly templates: readonly MappingTemplate[];
  /** `responseParameters`. */
  readonly headers: readonly ParameterMapping[];
}

export function readGatewayResponses(root: JsonObject): GatewayResponse[] {
  return Object.entries(objectOf(root[MEMBER])).map(([type, response]) => {
    const value = objectOf(response);
    const place = pointer(MEMBER, type);
    return {
      pointer: place,
      type,
      value,
      templates: readMappingTemplates(value['responseTemplates'], place + pointer('responseTemplates')),
      headers: readParameterMappings(
        value['responseParameters'],
        place + pointer('responseParameters'),
        'gateway-response',
      ),
    };
  });
}
