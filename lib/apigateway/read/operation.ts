// Reads one operation of a document: one method of one resource, with everything that API Gateway reads of it.
import { type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { ApiMethod } from '../facts/methods.ts';
import { type Integration, readIntegration } from './integration.ts';
import { type MessageBody, readMessageBody } from './media-content.ts';
import { type Parameter, readParameters } from './parameter.ts';
import type { Located } from './reference.ts';
import { type RequestValidation, readRequestValidation } from './request-validation.ts';
import { readSecurity, type SecurityRequirements } from './security.ts';
import { isSwagger } from './specification.ts';
import { mediaTypesOf, readBodyParameter, readSwaggerResponse } from './swagger-body.ts';

export interface Operation {
  readonly pointer: string;
  /** `/streams/{stream-name}/record`. */
  readonly path: string;
  readonly method: ApiMethod;
  /** `PUT /streams/{stream-name}/record`, for messages. */
  readonly title: string;
  readonly value: JsonObject;
  readonly operationId: string | undefined;
  /** Of the path item and of the operation, which takes precedence; without undeclared path variables. */
  readonly parameters: readonly Parameter[];
  /** In Swagger 2.0, the parameter in the body. */
  readonly requestBody: MessageBody;
  /** The declared responses by status code: `200`, `default`. */
  readonly responses: ReadonlyMap<string, MessageBody>;
  readonly validation: RequestValidation;
  readonly security: SecurityRequirements;
  readonly integration: Integration | undefined;
}

/**
 * @param item the path item and its place.
 * @param member the name of the operation in the path item.
 */
export function readOperation(
  root: JsonObject,
  path: string,
  { value: item, pointer: itemPointer }: Located,
  member: string,
  method: ApiMethod,
): Operation {
  const place = itemPointer + pointer(member);
  const value = objectOf(item[member]);
  return {
    pointer: place,
    path,
    method,
    title: `${method} ${path}`,
    value,
    operationId: stringOf(value['operationId']),
    parameters: readParameters(root, item, itemPointer, member),
    ...(isSwagger(root)
      ? {
          requestBody: readBodyParameter(
            root,
            [
              [value['parameters'], place + pointer('parameters')],
              [item['parameters'], itemPointer + pointer('parameters')],
            ],
            mediaTypesOf(root, value, 'consumes'),
          ),
          responses: readResponses(value, place, (response, at) =>
            readSwaggerResponse(root, response, at, mediaTypesOf(root, value, 'produces')),
          ),
        }
      : {
          requestBody: readMessageBody(root, value['requestBody'], place + pointer('requestBody')),
          responses: readResponses(value, place, (response, at) => readMessageBody(root, response, at)),
        }),
    validation: readRequestValidation(root, value, place),
    security: readSecurity(root, value, place),
    integration: readIntegration(value, place),
  };
}

function readResponses(
  operation: JsonObject,
  operationPointer: string,
  read: (response: unknown, place: string) => MessageBody,
): ReadonlyMap<string, MessageBody> {
  const entries = Object.entries(objectOf(operation['responses']));
  return new Map(
    entries.map(([status, body]) => [status, read(body, operationPointer + pointer('responses', status))]),
  );
}
