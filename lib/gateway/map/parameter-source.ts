// Compiles the sources of requestParameters and responseParameters: where a header's value comes from.
import { type MappingPlace, type MappingSourceKind, parseMappingSource } from '../../apigateway/index.ts';
import type { BackendResponse } from '../backend/backend.ts';
import { contextValue } from '../request/context.ts';
import { configurationError, Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { createBodyReader } from './body-reader.ts';

/** The input of a source. The backend's response exists only in response mappings. */
export interface MappingInput {
  readonly transaction: Transaction;
  readonly backendResponse?: Pick<BackendResponse, 'headers' | 'body'>;
}

/** Returns undefined when there is no value; the header or parameter is then omitted. */
export type ParameterSource = (input: MappingInput) => string | undefined;

/** The headers or query parameters of a mapping: each name with the source of its value. */
export type SourcesByName = readonly (readonly [name: string, source: ParameterSource])[];

export class InvalidMapping extends Error {
  override readonly name = 'InvalidMapping';
}

/** @throws InvalidMapping for an expression that API Gateway does not accept there. */
export function compileSource(expression: string, place: MappingPlace): ParameterSource {
  const source = parseMappingSource(expression, place);
  if (!source) throw new InvalidMapping(`Invalid mapping expression specified: ${expression}`);
  return COMPILERS[source.kind](source.name);
}

const COMPILERS: Readonly<Record<MappingSourceKind, (name: string) => ParameterSource>> = {
  constant: (value) => () => value,
  'stage-variable': (name) => (input) => input.transaction.api.stageVariables.get(name),
  context: contextSource,
  path: (name) => (input) => input.transaction.params.path.get(name),
  querystring: (name) => (input) => input.transaction.params.querystring.get(name),
  'querystring-values': (name) => (input) => joined(queryValues(input.transaction, name)),
  header: (name) => (input) => input.transaction.headers.get(name),
  'header-values': (name) => (input) => joined(input.transaction.headers.all(name)),
  body: requestBodySource,
  parameter: parameterSource,
  'response-header': (name) => (input) => joined(responseHeader(input, name).slice(-1)),
  'response-header-values': (name) => (input) => joined(responseHeader(input, name)),
  'response-body': responseBodySource,
};

/** In the order of `$input.params(name)`. */
function parameterSource(name: string): ParameterSource {
  return ({ transaction: { params, headers } }) =>
    params.path.get(name) ?? params.querystring.get(name) ?? headers.get(name);
}

function requestBodySource(path: string): ParameterSource {
  // Recorded.
  const refuse = () => new Refusal('BAD_REQUEST_BODY', { message: 'Invalid JSON in request body' });
  const read = createBodyReader(path, refuse);
  return ({ transaction }) => read(transaction.body, transaction);
}

function responseBodySource(path: string): ParameterSource {
  const read = createBodyReader(path, () => configurationError('Invalid JSON in the body of the integration response'));
  return ({ transaction, backendResponse }) => read(backendResponse?.body ?? Buffer.alloc(0), transaction);
}

function contextSource(name: string): ParameterSource {
  const path = name.split('.');
  return ({ transaction }) => contextValue(transaction.context, path);
}

function queryValues(transaction: Transaction, name: string): readonly string[] {
  return transaction.queryPairs.filter(([other]) => other === name).map(([, value]) => value);
}

function responseHeader({ backendResponse }: MappingInput, name: string): readonly string[] {
  const value = backendResponse?.headers[name.toLowerCase()];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function joined(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}
