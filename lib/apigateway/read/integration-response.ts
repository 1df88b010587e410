// Lists the integration responses of an operation: which response of the backend becomes which response of the method.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { ContentHandling } from '../facts/content-handling.ts';
import { readContentHandling } from './content-handling.ts';
import { type MappingTemplate, readMappingTemplates } from './mapping-template.ts';
import { type ParameterMapping, readParameterMappings } from './parameter-mapping.ts';

export interface IntegrationResponse {
  readonly pointer: string;
  /** A Java regular expression for the whole status code of the backend, or `default`. */
  readonly key: string;
  readonly value: JsonObject;
  /** A number in YAML is converted to a string; undefined for anything other than a string or a number. */
  readonly statusCode: string | undefined;
  /** `responseTemplates`. */
  readonly templates: readonly MappingTemplate[];
  /** `responseParameters`. */
  readonly headers: readonly ParameterMapping[];
  /** Of the response's body. */
  readonly contentHandling: ContentHandling | undefined;
}

/** In JavaScript's order of the document: integer keys come first. */
export function readIntegrationResponses(responses: unknown, above: string): IntegrationResponse[] {
  return Object.entries(objectOf(responses)).flatMap(([key, value]) =>
    isObject(value) ? [readResponse(key, value, above + pointer(key))] : [],
  );
}

function readResponse(key: string, value: JsonObject, place: string): IntegrationResponse {
  const code = value['statusCode'];
  return {
    pointer: place,
    key,
    value,
    statusCode: typeof code === 'string' || typeof code === 'number' ? String(code) : undefined,
    templates: readMappingTemplates(value['responseTemplates'], place + pointer('responseTemplates')),
    headers: readParameterMappings(value['responseParameters'], place + pointer('responseParameters'), 'response'),
    contentHandling: readContentHandling(value),
  };
}
