// Lists the APIs of a SAM or CloudFormation template that have an OpenAPI document: inline, included, or in a file.
import { isObject, type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

export interface TemplateApi {
  /** The logical id. */
  readonly id: string;
  readonly kind: 'rest' | 'http';
  /** The pointer of the property that holds the document or names its file. */
  readonly pointer: string;
  /** The document, or where it is. */
  readonly document: { readonly inline: unknown } | { readonly location: unknown };
}

interface ApiType {
  readonly kind: TemplateApi['kind'];
  readonly body: string;
  readonly location: string;
}

/** By resource type. Source: SAM resource reference and CloudFormation resource reference. */
const API_TYPES: ReadonlyMap<string, ApiType> = new Map([
  ['AWS::Serverless::Api', { kind: 'rest', body: 'DefinitionBody', location: 'DefinitionUri' }],
  ['AWS::ApiGateway::RestApi', { kind: 'rest', body: 'Body', location: 'BodyS3Location' }],
  ['AWS::Serverless::HttpApi', { kind: 'http', body: 'DefinitionBody', location: 'DefinitionUri' }],
  ['AWS::ApiGatewayV2::Api', { kind: 'http', body: 'Body', location: 'BodyS3Location' }],
]);

/** Whether the root of a file is a template, not an API's document. */
export function isTemplate(root: JsonObject): boolean {
  return isObject(root['Resources']) && root['openapi'] === undefined && root['swagger'] === undefined;
}

/** In document order. */
export function listTemplateApis(template: JsonObject): TemplateApi[] {
  return Object.entries(objectOf(template['Resources'])).flatMap(([id, resource]): TemplateApi[] => {
    const type = API_TYPES.get(stringOf(objectOf(resource)['Type']) ?? '');
    const properties = objectOf(objectOf(resource)['Properties']);
    if (!type) return [];
    const { kind, body, location } = type;
    const at = (name: string) => pointer('Resources', id, 'Properties', name);
    const inline = properties[body];
    if (inline === undefined) {
      const file = properties[location];
      return file === undefined ? [] : [{ id, kind, pointer: at(location), document: { location: file } }];
    }
    const include = objectOf(objectOf(inline)['Fn::Transform']);
    if (include['Name'] !== 'AWS::Include') return [{ id, kind, pointer: at(body), document: { inline } }];
    return [{ id, kind, pointer: at(body), document: { location: objectOf(include['Parameters'])['Location'] } }];
  });
}
