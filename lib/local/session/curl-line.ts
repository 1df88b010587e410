// The curl line of one operation: its path, parameters and body filled in from the examples of the document.
import { type ApiDocument, fillPath, followReference, type Parameter, readKeySource } from '../../apigateway/index.ts';
import { describeValue, type JsonObject } from '../../base/index.ts';
import { namesStream } from '../settings/stream.ts';
import type { SessionOperation } from './kinesis-operations.ts';
import { type SessionBody, sessionBody } from './session-body.ts';

export interface SessionTarget {
  /** With the stage, without a trailing slash. */
  readonly url: string;
  readonly stream: string;
  /** Whether the stream has no shard but the first one. Otherwise a session reads the shard that PutRecord names. */
  readonly hasOneShard: boolean;
  /** For operations that require an API key. */
  readonly apiKey?: string;
}

/** Parameters that a step needs even if the document does not require them. */
const SENT_IF_OPTIONAL = /iterator$|^shard-?id$/i;
/** Variables of the shell, which earlier lines of the session set. */
export const SHELL = { iterator: '$ITERATOR', shard: '$SHARD' } as const;
/** Of any stream. */
export const FIRST_SHARD = 'shardId-000000000000';

/** @returns undefined when the document has no example for a required value. */
export function curlLine(
  operation: SessionOperation,
  document: ApiDocument,
  target: SessionTarget,
  shard: string,
): string | undefined {
  const method = operation.method === 'ANY' ? 'POST' : operation.method;
  const needed = operation.parameters.filter(({ name, isRequired }) => isRequired || SENT_IF_OPTIONAL.test(name));
  const values = new Map(needed.map((parameter) => [parameter, exampleOf(parameter, document.root, target, shard)]));
  const inPlace = (place: string) => [...values].filter(([parameter]) => parameter.in === place);
  let missing = [...values.values()].includes(undefined);
  const path = fillPath(operation.path, ({ name }) => {
    const given = inPlace('path').find(([parameter]) => parameter.name === name)?.[1];
    const value = namesStream(name) ? target.stream : given;
    if (value === undefined) missing = true;
    return encode(value ?? name);
  });
  const query = inPlace('query').map(([{ name }, value]) => `${name}=${encode(value ?? '')}`);
  const headers = inPlace('header').flatMap(([{ name }, value]) => ['-H', quoted(`${name}: ${value}`)]);
  const sent = method === 'GET' ? 'none' : sessionBody(operation.requestBody, operation.integration);
  if (missing || sent === 'unknown') return undefined;
  const line = [
    'curl',
    ...(method === 'GET' ? [] : ['-X', method]),
    quoted(`${target.url}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`),
    ...headers,
    ...apiKeyHeader(operation, document, target),
    ...(sent === 'none' ? [] : [`-H 'Content-Type: ${sent.mediaType}'`, ...dataOf(sent)]),
  ].join(' ');
  return sent !== 'none' && 'lines' in sent ? `${printed(sent.lines)} | ${line}` : line;
}

/** A string of several lines would be a command of several lines. */
function dataOf(sent: SessionBody): readonly string[] {
  return 'lines' in sent ? ['--data-binary', '@-'] : ['-d', quoted(JSON.stringify(sent.value))];
}

function printed(lines: readonly string[]): string {
  return ["printf '%s\\n'", ...lines.map(quoted)].join(' ');
}

function apiKeyHeader(
  { security: { requirements } }: SessionOperation,
  { securitySchemes, root }: ApiDocument,
  { apiKey }: SessionTarget,
): readonly string[] {
  if (readKeySource(root) === 'authorizer') return [];
  const isRequired = requirements.flat().some(({ scheme }) => securitySchemes.get(scheme)?.kind === 'api-key');
  return isRequired && apiKey !== undefined ? ['-H', quoted(`x-api-key: ${apiKey}`)] : [];
}

function exampleOf(
  { name, value, schema: own }: Parameter,
  root: JsonObject,
  { stream, hasOneShard }: SessionTarget,
  shard: string,
): string | undefined {
  if (/iterator$/i.test(name)) return SHELL.iterator;
  if (namesStream(name)) return stream;
  const isShard = /shard-?id$/i.test(name);
  if (isShard && !hasOneShard) return shard;
  const schema = followReference(root, own, '')?.value ?? {};
  const example = value['example'] ?? value['x-example'] ?? schema['example'] ?? schema['default'];
  if (example !== undefined) return describeValue(example);
  return isShard ? FIRST_SHARD : undefined;
}

/** The shell replaces its variables, so their names stay. */
function encode(value: string): string {
  return value === SHELL.iterator || value === SHELL.shard ? value : encodeURIComponent(value);
}

/** As one word of a shell. Documents are untrusted: outside of our variables, nothing in it may mean something to the shell. */
function quoted(value: string): string {
  const parts = value.split(/(\$ITERATOR|\$SHARD)/);
  const isPlain = parts.every((part, index) => index % 2 === 1 || /^[\w:/.?=&% -]*$/.test(part));
  if (parts.length > 1 && isPlain) return `"${value}"`;
  if (parts.length === 1 && /^[\w:/.=-]+$/.test(value)) return value;
  return parts.map((part, index) => (index % 2 === 1 ? `"${part}"` : inSingleQuotes(part))).join('');
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
