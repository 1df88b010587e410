// Loads an API Gateway REST document, or the SAM template that contains it, into the form that the handler executes.
import { createHash } from 'node:crypto';
import { createBinaryTest, httpApiMember, readApi } from '../../apigateway/index.ts';
import { objectOf, stringOf } from '../../base/index.ts';
import { pointer, type SourceDocument } from '../../source/index.ts';
import { createRouteTree } from '../route/route-tree.ts';
import { createModelFactory } from '../validate/model.ts';
import type { Api } from './api.ts';
import type { LoadContext } from './load-context.ts';
import { loadGatewayResponses } from './load-gateway-responses.ts';
import { loadOperations } from './load-operations.ts';
import type { LoadOptions } from './load-options.ts';
import { type OpenedDocument, openDocument } from './open-document.ts';
import type { LoadWarning } from './report.ts';
import { createReport, type Report } from './report.ts';
import { ACCOUNT_ID, DEFAULT_REGION } from './scope.ts';

export interface LoadedApi {
  readonly api: Api;
  /** What will not run as written. Everything else does. */
  readonly warnings: readonly LoadWarning[];
}

/** @throws InputError when the source does not contain an OpenAPI 3.0 or Swagger 2.0 document. */
export function loadApi(source: SourceDocument, options: LoadOptions): LoadedApi {
  const report = createReport();
  const opened = openDocument(source, options, report);
  const context = createContext(opened, options, report);
  const { root } = context.document;
  for (const [member, message] of NOT_EXECUTED) {
    const value = root[member];
    if (value !== undefined) context.report(pointer(member), message);
  }
  const http = httpApiMember(context.document);
  if (http !== undefined)
    context.report(
      http,
      'This is the document of an HTTP API, which is executed here as a REST API: its events, CORS and authorizers differ.',
    );
  const operations = loadOperations(context, createModelFactory(root));
  if (operations.length === 0)
    context.report(pointer('paths'), 'The document has no operations. Every request gets 403.');
  const id = createHash('sha256').update(opened.source.file).digest('hex').slice(0, 10);
  const api: Api = {
    title: stringOf(objectOf(root['info'])['title']) ?? 'API',
    document: context.document,
    stage: options.stage,
    source: opened.source,
    files: opened.files,
    identity: {
      id,
      deploymentId: id.slice(0, 6),
      accountId: ACCOUNT_ID,
      domainName: `${id}.execute-api.${options.region ?? DEFAULT_REGION}.amazonaws.com`,
    },
    stageVariables: context.stageVariables,
    operations,
    routes: createRouteTree(operations),
    gatewayResponses: loadGatewayResponses(context),
    isBinary: createBinaryTest(context.document.binaryMediaTypes.map(({ mediaType }) => mediaType)),
  };
  return { api, warnings: report.warnings };
}

/** Root members that have an effect on API Gateway but not here. */
const NOT_EXECUTED: readonly (readonly [member: string, message: string])[] = [
  ['x-amazon-apigateway-minimum-compression-size', 'Responses are not compressed here.'],
  ['x-amazon-apigateway-policy', 'The resource policy is not evaluated here.'],
];

function createContext(opened: OpenedDocument, options: LoadOptions, report: Report): LoadContext {
  const { places, document, scope } = opened;
  return {
    document: readApi(document),
    scope,
    stageVariables: new Map(Object.entries({ ...opened.stageVariables, ...options.stageVariables })),
    report: (place, message) => report.at(places, place, message),
    locate: (place) => places.locate(place),
  };
}
