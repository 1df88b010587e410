// The right-hand sides of requestParameters and responseParameters, compiled once: where a header's value comes from.
// Source: developer guide, "Parameter mapping source reference".

import type { BackendResponse } from '../backend/backend.ts';
import { contextValue } from '../request/context.ts';
import { configurationError, Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { createBodyReader } from './body-reader.ts';

/** What a source reads from; the answer is there on the way back only. */
export interface MappingInput {
  readonly transaction: Transaction;
  readonly answer?: Pick<BackendResponse, 'headers' | 'body'>;
}

/** Gives undefined when there is nothing to map: the target is then left out. */
export type ParameterSource = (input: MappingInput) => string | undefined;

/** The headers that a mapping makes: the name of each, and where its value comes from. */
export type HeaderMapping = readonly (readonly [name: string, source: ParameterSource])[];

export class InvalidMapping extends Error {
  override readonly name = 'InvalidMapping';
}

/** @throws InvalidMapping for an expression API Gateway does not know. */
export function compileSource(expression: string): ParameterSource {
  const constant = /^'(.*)'$/s.exec(expression);
  if (constant) return () => constant[1];
  for (const [pattern, compile] of FORMS) {
    const match = pattern.exec(expression);
    if (match) return compile(match[1] ?? '');
  }
  throw new InvalidMapping(`Invalid mapping expression specified: ${expression}`);
}

const FORMS: readonly (readonly [RegExp, (name: string) => ParameterSource])[] = [
  // Some AWS examples write method.input.params for the header.
  [/^method\.(?:request\.header|input\.params)\.(.+)$/, (name) => (input) => input.transaction.headers.get(name)],
  [/^method\.request\.multivalueheader\.(.+)$/, (name) => (input) => joined(input.transaction.headers.all(name))],
  [/^method\.request\.querystring\.(.+)$/, (name) => (input) => input.transaction.params.querystring.get(name)],
  [/^method\.request\.multivaluequerystring\.(.+)$/, (name) => (input) => joined(queryValues(input.transaction, name))],
  [/^method\.request\.path\.(.+)$/, (name) => (input) => input.transaction.params.path.get(name)],
  [/^method\.request\.body(.*)$/, requestBodySource],
  [/^integration\.response\.header\.(.+)$/, (name) => (input) => joined(answerHeader(input, name).slice(-1))],
  [/^integration\.response\.multivalueheader\.(.+)$/, (name) => (input) => joined(answerHeader(input, name))],
  [/^integration\.response\.body(.*)$/, answerBodySource],
  [/^stageVariables\.(.+)$/, (name) => (input) => input.transaction.api.stageVariables.get(name)],
  [/^context\.(.+)$/, contextSource],
];

function requestBodySource(path: string): ParameterSource {
  // Recorded.
  const refuse = () => new Refusal('BAD_REQUEST_BODY', { message: 'Invalid JSON in request body' });
  const read = createBodyReader(path, refuse);
  return ({ transaction }) => read(transaction.request.body, transaction);
}

function answerBodySource(path: string): ParameterSource {
  const read = createBodyReader(path, () => configurationError('Invalid JSON in the body of the integration response'));
  return ({ transaction, answer }) => read(answer?.body ?? Buffer.alloc(0), transaction);
}

function contextSource(name: string): ParameterSource {
  const path = name.split('.');
  return ({ transaction }) => contextValue(transaction.context, path);
}

function queryValues(transaction: Transaction, name: string): readonly string[] {
  return transaction.queryPairs.filter(([other]) => other === name).map(([, value]) => value);
}

function answerHeader({ answer }: MappingInput, name: string): readonly string[] {
  const value = answer?.headers[name.toLowerCase()];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function joined(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}
