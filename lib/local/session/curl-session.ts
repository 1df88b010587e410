// curl lines that write a record and read it back, for any document that has such routes. Values come from the document's examples
// or else from AWS's tutorial.
import {
  type ApiDocument,
  fillPath,
  followReference,
  type Integration,
  type Operation,
  type Parameter,
} from '../../apigateway/index.ts';
import { describeValue, type JsonObject } from '../../base/index.ts';
import { sessionBody } from './session-body.ts';

export interface SessionTarget {
  /** With the stage, without a trailing slash. */
  readonly url: string;
  readonly stream: string;
}

/** In order: each step needs the one before. */
const STEPS = ['PutRecord', 'PutRecords', 'GetShardIterator', 'GetRecords'] as const;
type Step = (typeof STEPS)[number];

/** Parameters that a step needs even if the document does not require them. */
const SENT_IF_OPTIONAL = /iterator$|^shard-?id$/i;

interface KinesisOperation extends Operation {
  readonly integration: Integration;
}

/** Ready to paste; empty when the document has none of the routes. */
export function curlSession(document: ApiDocument, target: SessionTarget): readonly string[] {
  const operations = kinesisOperations(document);
  return STEPS.flatMap((step) => {
    const operation = operations.get(step);
    const line = operation && curl(operation, document.root, target);
    if (line === undefined) return [];
    if (step !== 'GetShardIterator') return [`${line}; echo`];
    return [`ITERATOR=$(${line.replace('curl ', 'curl -s ')} | sed 's/.*"ShardIterator" *: *"\\([^"]*\\)".*/\\1/')`];
  });
}

/** The first operation of each step. */
function kinesisOperations({ operations }: ApiDocument): ReadonlyMap<Step, KinesisOperation> {
  const found = new Map<Step, KinesisOperation>();
  for (const operation of operations) {
    const { integration } = operation;
    const step = STEPS.find((action) => action === integration?.uri?.action);
    if (step === undefined || integration?.uri?.service !== 'kinesis' || found.has(step)) continue;
    found.set(step, { ...operation, integration });
  }
  return found;
}

/** Undefined when the document has no example for a required value. */
function curl(operation: KinesisOperation, root: JsonObject, target: SessionTarget): string | undefined {
  const method = operation.method === 'ANY' ? 'POST' : operation.method;
  const needed = operation.parameters.filter(({ name, isRequired }) => isRequired || SENT_IF_OPTIONAL.test(name));
  const values = new Map(needed.map((parameter) => [parameter, exampleOf(parameter, root, target)]));
  const inPlace = (place: string) => [...values].filter(([parameter]) => parameter.in === place);
  let missing = [...values.values()].includes(undefined);
  const path = fillPath(operation.path, ({ name }) => {
    const given = inPlace('path').find(([parameter]) => parameter.name === name)?.[1];
    const value = /stream/i.test(name) ? target.stream : given;
    if (value === undefined) missing = true;
    return encodeURIComponent(value ?? name);
  });
  const query = inPlace('query').map(([{ name }, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const headers = inPlace('header').map(([{ name }, value]) => `-H "${name}: ${value}"`);
  const sent = method === 'GET' ? 'none' : sessionBody(operation.requestBody, operation.integration);
  if (missing || sent === 'unknown') return undefined;
  return [
    'curl',
    ...(method === 'GET' ? [] : ['-X', method]),
    quoted(`${target.url}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`),
    ...headers,
    ...(sent === 'none' ? [] : ["-H 'Content-Type: application/json'", '-d', quoted(JSON.stringify(sent.value))]),
  ].join(' ');
}

function exampleOf({ name, value }: Parameter, root: JsonObject, { stream }: SessionTarget): string | undefined {
  if (/iterator$/i.test(name)) return '$ITERATOR';
  if (/stream/i.test(name)) return stream;
  const schema = followReference(root, value['schema'], '')?.value ?? {};
  const example = value['example'] ?? schema['example'] ?? schema['default'];
  if (example !== undefined) return describeValue(example);
  // The id of the first shard of any stream.
  return /shard-?id$/i.test(name) ? 'shardId-000000000000' : undefined;
}

function quoted(value: string): string {
  return /^[\w:/.?=-]+$/.test(value) && !value.includes('?') ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
