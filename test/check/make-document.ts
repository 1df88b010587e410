// The smallest documents without a finding, and how a test breaks or extends them.
import { checkDocument } from '../../lib/check/check-document.ts';
import { SOUND_INTEGRATION, SOUND_OPERATION, SOUND_ROOT } from '../../lib/check/example/complete-example.ts';
import type { Finding, Severity } from '../../lib/check/rule/finding.ts';
import { readDocument } from '../../lib/source/source-document.ts';

export type Json = Record<string, unknown>;

export const OPERATION = '/paths/~1streams~1{stream}/put';
export const INTEGRATION = `${OPERATION}/x-amazon-apigateway-integration`;
export const TITLE = 'PUT /streams/{stream}';

/** A template for PutRecord. */
export const REQUEST = SOUND_INTEGRATION.requestTemplates['application/json'];

/** An integration of which any request can be right. */
export const S3_URI = { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:s3:path/bucket/object' };

/** A Kinesis integration; `undefined` takes a member out. */
export function makeIntegration(members: Json = {}): Json {
  return defined({ ...SOUND_INTEGRATION, ...members });
}

export function makeMock(members: Json = {}): Json {
  return {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: { default: { statusCode: '200' } },
    ...members,
  };
}

/** One Kinesis route with a path parameter; `undefined` takes a member out. */
export function makeOperation(members: Json = {}): Json {
  return defined({
    ...SOUND_OPERATION,
    ...members,
  });
}

/** A document of one operation; `members` come on top. */
export function makeDocument(operation: Json = makeOperation(), members: Json = {}): Json {
  const paths = { '/streams/{stream}': { put: operation } };
  const { openapi, info, ...validation } = SOUND_ROOT;
  return { openapi, info, paths, ...validation, ...members };
}

/** The document whose only integration differs in these members. */
export function withIntegration(members: Json): Json {
  return makeDocument(makeOperation({ 'x-amazon-apigateway-integration': makeIntegration(members) }));
}

/** The document with this request template, which can be a part of one: what S3 takes is not known. */
export function withTemplate(template: unknown): Json {
  return withIntegration({ requestTemplates: { 'application/json': template }, uri: S3_URI });
}

/** The document with this request template for PutRecord, or for another action: `states:action/StartExecution`. */
export function withRequest(template: unknown, action = 'kinesis:action/PutRecord'): Json {
  const uri = { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${action}` };
  return withIntegration({ requestTemplates: { 'application/json': template }, uri });
}

/** The document with operations at these paths, without path parameters and operationId unless they say so. */
export function withPaths(paths: Record<string, Json>): Json {
  return makeDocument(undefined, { paths });
}

/** The document with these named schemas. */
export function withSchemas(schemas: Json): Json {
  return makeDocument(undefined, { components: { schemas } });
}

/** What the check says, without the help. A text is taken as YAML. */
export function findingsOf(document: Json | string): [Severity, string, string, string][] {
  return check(document).map(({ severity, code, pointer, message }) => [severity, code, pointer, message]);
}

export function check(document: Json | string): Finding[] {
  const text = typeof document === 'string' ? document : JSON.stringify(document, undefined, 1);
  return checkDocument(readDocument(text, 'api.yaml'));
}

function defined(members: Json): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
