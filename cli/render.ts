// `render`: shows what a request becomes, without sending it: the call as Kinesis would get it, or the answer of the gateway
// when it refuses; with --response, what a backend's answer becomes.
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import {
  type BackendAnswer,
  createHandler,
  type Exchange,
  type GatewayRequest,
  loadApi,
  type Operation,
  TemplateFailure,
} from '../gateway/index.ts';
import { formatPlace, InputError } from '../openapi/input-error.ts';
import { readFile } from '../openapi/read-file.ts';
import { readDocument } from '../openapi/source-document.ts';
import type { DefineCommand } from './define-command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

interface RenderOptions {
  readonly spec: string;
  readonly body?: string;
  readonly param: readonly string[];
  readonly contentType?: string;
  readonly response?: string;
  readonly status: string;
}

export const renderCommand: DefineCommand = (io, exit) =>
  new Command('render')
    .description('show what a request becomes, without sending it')
    .argument('<route>', 'operationId, route id, or method and path: putRecord, put-record, "PUT /a/{b}"')
    .option('--spec <file>', 'OpenAPI document, or the SAM template that includes one', 'spec/openapi.yaml')
    .option('--body <file>', 'the body of the request')
    .option('--param <name=value>', 'a path, query or header parameter; repeatable', collect, [])
    .option('--content-type <type>', 'the Content-Type of the request')
    .option('--response <file>', 'a body that Kinesis answers: show what the client gets')
    .option('--status <number>', 'the status that Kinesis answers with --response', '200')
    .action(async (route: string, options: RenderOptions) => exit(await renderRoute(io, route, options)));

/**
 * Prints the call, or the answer.
 * @returns 1 when the gateway refuses the request or a template fails.
 * @throws InputError for a route, parameter or file that is not there.
 */
async function renderRoute(io: Io, route: string, options: RenderOptions): Promise<ExitCode> {
  const { api } = loadApi(readDocument(readText(io, options.spec), resolve(io.cwd, options.spec)), { stage: 'render' });
  const operation = findOperation(api.operations, route);
  const answer = backendAnswer(io, options);
  let exchange: Exchange | undefined;
  const handle = createHandler(
    api,
    { kinesis: async () => answer },
    { apiKeys: [API_KEY], authorizers: 'ignore', observe: (seen) => (exchange = seen) },
  );
  const request = createRequest(io, operation, options);
  const response = await handle(request);
  if (exchange?.refusal !== undefined) {
    io.err(describeRefusal(io, exchange));
    return EXIT.findings;
  }
  const { call } = exchange ?? {};
  if (call && options.response === undefined) io.out(formatMessage(call.action, call.headers, call.body));
  else io.out(formatMessage(String(response.status), response.headers, response.body));
  return EXIT.ok;
}

const API_KEY = 'render';

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function readText(io: Io, file: string): string {
  return readFile(resolve(io.cwd, file), file);
}

function findOperation(operations: readonly Operation[], route: string): Operation {
  const found = operations.find((operation) => names(operation).includes(route));
  if (found) return found;
  const known = operations.map(({ id, method, path }) => id ?? `${method} ${path}`).join(', ');
  throw new InputError(`There is no route ${route}.`, {
    code: 'unknown-route',
    help: known === '' ? 'The document has none.' : `The document has ${known}.`,
  });
}

/** `putRecord`, `put-record`, `PUT /streams/{stream-name}/record`. */
function names({ id, method, path }: Operation): readonly string[] {
  const own = id === undefined ? [] : [id, id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
  return [...own, `${method} ${path}`];
}

function backendAnswer(io: Io, { response, status }: RenderOptions): BackendAnswer {
  const number = Number(status);
  if (!Number.isInteger(number) || number < 100 || number > 599) {
    throw new InputError(`--status ${status} is no status.`, {
      code: 'wrong-option',
      help: 'Give a number of three digits.',
    });
  }
  const body = Buffer.from(response === undefined ? '{}' : readText(io, response));
  return { status: number, headers: { 'content-type': 'application/x-amz-json-1.1' }, body };
}

function createRequest(io: Io, operation: Operation, options: RenderOptions): GatewayRequest {
  const headers: [string, string][] = [['X-Api-Key', API_KEY]];
  if (options.contentType !== undefined) headers.push(['Content-Type', options.contentType]);
  const query: string[] = [];
  const variables = new Map<string, string>();
  for (const text of options.param) {
    const equals = text.indexOf('=');
    const [name, value] = [text.slice(0, equals), text.slice(equals + 1)];
    const place = operation.parameters.find((parameter) => parameter.name === name)?.in;
    if (equals < 1 || place === undefined) throw unknownParameter(text, operation);
    if (place === 'header') headers.push([name, value]);
    else if (place === 'query') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    else variables.set(name, value);
  }
  return {
    method: operation.method === 'ANY' ? 'GET' : operation.method,
    rawPath: `/render${fillPath(operation.path, variables)}`,
    rawQuery: query.join('&'),
    headers,
    body: Buffer.from(options.body === undefined ? '' : readText(io, options.body)),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  };
}

function unknownParameter(text: string, { parameters }: Operation): InputError {
  const known = parameters.map(({ name }) => name).join(', ');
  return new InputError(`--param ${text} names no parameter of the route.`, {
    code: 'wrong-option',
    help: known === '' ? 'The route has none.' : `Write name=value with one of ${known}.`,
  });
}

/** A variable without a value stands for itself. */
function fillPath(path: string, variables: ReadonlyMap<string, string>): string {
  return path.replaceAll(/\{([^}+]+)(\+?)\}/g, (_whole, name: string, greedy: string) => {
    const value = variables.get(name) ?? name;
    return greedy ? encodeURI(value) : encodeURIComponent(value);
  });
}

function formatMessage(title: string, headers: readonly (readonly [string, string])[], body: Buffer): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [title, ...lines, '', body.toString('utf8')].join('\n');
}

/** The refusal; for a template that failed, its line with a caret below the place. */
function describeRefusal(io: Io, { refusal, reason, response, cause }: Exchange): string {
  if (!(cause instanceof TemplateFailure)) return `${response.status} ${refusal}: ${reason}`;
  const { line, column, message } = cause.cause;
  const place = cause.place ? `${formatPlace({ ...cause.place, file: relative(io.cwd, cause.place.file) })}: ` : '';
  const source = cause.template.split(/\r\n|\r|\n/)[line - 1] ?? '';
  return [
    `${place}template, line ${line}, column ${column}: ${message}`,
    `  ${source}`,
    `  ${source.slice(0, column - 1).replaceAll(/[^\t]/g, ' ')}^`,
  ].join('\n');
}
