// Turns a refusal into a response: the document's gateway response for its type or parent type, or API Gateway's default.
import { type GatewayVariable, parentType, RESPONSE_TYPES, type ResponseType } from '../../apigateway/index.ts';
import type { Header, HttpResponse } from '../http/http-message.ts';
import { firstMediaType, JSON_TYPE } from '../http/media-type.ts';
import { contextValue } from '../request/context.ts';
import type { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import type { CompiledGatewayResponse } from './compile-gateway-response.ts';
import { ownHeaders, responseHeaders } from './response-headers.ts';

/** The gateway responses that a document customizes. */
export type GatewayResponses = ReadonlyMap<ResponseType, CompiledGatewayResponse>;

export function respondToRefusal(
  refusal: Refusal,
  responses: GatewayResponses,
  transaction: Transaction,
): HttpResponse {
  const facts = RESPONSE_TYPES[refusal.type];
  const custom = refusal.verbatim
    ? undefined
    : (responses.get(refusal.type) ?? responses.get(parentType(refusal.type)));
  const [type, body] = renderBody(refusal, transaction, custom);
  const mapped = (custom?.headers ?? []).flatMap(([name, source]): Header[] => {
    const value = source({ transaction });
    return value === undefined ? [] : [[name, value]];
  });
  const own: Header[] = [...ownHeaders(transaction, false), ['x-amzn-ErrorType', refusal.errorType]];
  if (!mapped.some(([name]) => name.toLowerCase() === 'content-type')) own.push(['Content-Type', type]);
  return {
    status: custom?.status ?? facts.status,
    headers: responseHeaders(own, mapped),
    body: Buffer.from(body),
  };
}

function renderBody(
  refusal: Refusal,
  transaction: Transaction,
  custom: CompiledGatewayResponse | undefined,
): readonly [type: string, body: string] {
  const templates = custom?.templates ?? new Map<string, readonly (string | GatewayVariable)[]>();
  const accepted = firstMediaType(transaction.headers.get('accept'));
  const type = [accepted, JSON_TYPE, ...templates.keys()].find((candidate) => templates.has(candidate));
  const template = type === undefined ? undefined : templates.get(type);
  if (type !== undefined && template) return [type, substitute(template, refusal, transaction, type === JSON_TYPE)];
  const separator = RESPONSE_TYPES[refusal.type].spaced ? ': ' : ':';
  return [JSON_TYPE, `{"message"${separator}${JSON.stringify(refusal.message)}}`];
}

function substitute(
  template: readonly (string | GatewayVariable)[],
  refusal: Refusal,
  transaction: Transaction,
  json: boolean,
): string {
  return template
    .map((part) => {
      if (typeof part === 'string') return part;
      const [first, name] = part.path;
      if (part.root === 'context' && first === 'error' && name === 'messageString')
        return JSON.stringify(refusal.message);
      const value = variable(part, refusal, transaction) ?? '';
      // A value is printed between the template's quotes and must not end them.
      return json ? JSON.stringify(value).slice(1, -1) : value;
    })
    .join('');
}

function variable({ root, path }: GatewayVariable, refusal: Refusal, transaction: Transaction): string | undefined {
  const name = path.join('.');
  switch (root) {
    case 'context':
      return path[0] === 'error' ? errorValue(name, refusal) : contextValue(transaction.context, path);
    case 'stageVariables':
      return transaction.api.stageVariables.get(name);
    case 'method.request.header':
      return transaction.headers.get(name);
    case 'method.request.path':
      return transaction.params.path.get(name);
    case 'method.request.querystring':
      return transaction.params.querystring.get(name);
  }
}

function errorValue(name: string, refusal: Refusal): string | undefined {
  const error: Readonly<Record<string, string | undefined>> = {
    'error.message': refusal.message,
    'error.responseType': refusal.type,
    'error.validationErrorString': refusal.validationErrors,
  };
  return error[name];
}
