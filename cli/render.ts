// `render`: shows what a request becomes, without sending it: the call that Kinesis would get, or why the gateway refuses the request;
// with --response, the response that the client gets.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { jsonContentTypeOf, kinesisModel } from '../lib/aws/index.ts';
import { readFile, readFileBytes } from '../lib/base/index.ts';
import { addedQuery, type BackendResponse, createHandler, loadApi, type RequestTrace } from '../lib/gateway/index.ts';
import { readDocument } from '../lib/source/index.ts';
import { DEFAULT_SPEC, DEFAULT_STAGE } from './io/defaults.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import type { Io } from './io/io.ts';
import { integer, MEDIA_TYPE, matching } from './io/option-values.ts';
import { createRequest, RENDER_API_KEY } from './render/create-request.ts';
import { describeRefusal } from './render/describe-refusal.ts';
import { findOperation } from './render/find-operation.ts';

interface RenderOptions {
  readonly spec: string;
  readonly api?: string;
  readonly body?: string;
  readonly param: readonly string[];
  readonly contentType?: string;
  readonly response?: string;
  readonly status: string;
}

export const renderCommand: DefineCommand = (io, exit) =>
  new Command('render')
    .description('show what a request becomes, without sending it')
    .argument(
      '<route...>',
      'operationId, route id, or method and path: putRecord, put-record, PUT /streams/my-stream/record',
    )
    .option(
      '--spec <file>',
      'OpenAPI 3.0 or Swagger 2.0 document, or a SAM or CloudFormation template that includes one',
      DEFAULT_SPEC,
    )
    .option('--api <id>', 'logical id of the API, of a template with several')
    .option('--body <file>', 'request body')
    .addOption(
      new Option('--param <name=value>', 'path, query, or header parameter; can be repeated')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--content-type <type>', 'Content-Type header of the request')
    .option('--response <file>', 'response body of Kinesis: show the response that the client gets')
    .option('--status <number>', 'HTTP status code of Kinesis, for --response', '200')
    .action(async (route: readonly string[], options: RenderOptions) => {
      exit(await renderRoute(io, route.join(' '), options));
    });

/**
 * Prints the call, or the response.
 * @returns 1 when the gateway refuses the request or a template fails.
 * @throws InputError for a route, parameter or file that does not exist.
 */
async function renderRoute(io: Io, name: string, options: RenderOptions): Promise<ExitCode> {
  const spec = resolve(io.cwd, options.spec);
  const { api } = loadApi(readDocument(readText(io, options.spec), spec), {
    stage: DEFAULT_STAGE,
    ...(options.api !== undefined && { api: options.api }),
  });
  const found = findOperation(api.operations, name, spec === resolve(io.cwd, DEFAULT_SPEC));
  if (options.contentType !== undefined) matching('--content-type', options.contentType, MEDIA_TYPE);
  const backend = backendResponse(io, options);
  let trace: RequestTrace | undefined;
  const handle = createHandler(
    api,
    { kinesis: async () => backend },
    { apiKeys: [RENDER_API_KEY], authorizers: 'ignore', observe: (seen) => (trace = seen) },
  );
  const { body: file } = options;
  const body = file === undefined ? Buffer.of() : readFileBytes(resolve(io.cwd, file), file);
  const request = createRequest(found, { ...options, body });
  const response = await handle(request);
  if (trace?.refusal !== undefined) {
    io.err(describeRefusal(trace, io.cwd));
    return EXIT.findings;
  }
  const { call } = trace ?? {};
  if (call && options.response === undefined)
    io.out(formatMessage(`${call.action}${addedQuery(call)}`, call.headers, call.body));
  else io.out(formatMessage(String(response.status), response.headers, response.body));
  return EXIT.ok;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function readText(io: Io, file: string): string {
  return readFile(resolve(io.cwd, file), file);
}

function backendResponse(io: Io, { response, status }: RenderOptions): BackendResponse {
  const number = integer('--status', status, 100, 599);
  const body = Buffer.from(response === undefined ? '{}' : readText(io, response));
  return { status: number, headers: { 'content-type': jsonContentTypeOf(kinesisModel) }, body };
}

function formatMessage(title: string, headers: readonly (readonly [string, string])[], body: Buffer): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [title, ...lines, '', body.toString('utf8')].join('\n');
}
